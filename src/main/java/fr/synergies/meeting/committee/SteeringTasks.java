package fr.synergies.meeting.committee;

import fr.synergies.platform.workflow.Cases;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.KeptVariables;
import fr.synergies.platform.workflow.TaskHandler;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code annual-steering-committee}, each a bean named like its task. */
@Configuration(proxyBeanMethods = false)
class SteeringTasks {

    private static final List<String> DATES = List.of("date1", "date2", "date3", "date4", "date5");
    private static final List<String> TICKS = List.of("first", "second", "third", "fourth", "fifth");

    @Bean
    TaskHandler completeReport(SteeringReport report) {
        return task -> {
            report.complete(task.caseId(), task.text("report"));
            return KeptVariables.none("report");
        };
    }

    @Bean
    TaskHandler proposeDates(DatePoll poll) {
        return task -> {
            Map<String, LocalDate> days = new LinkedHashMap<>();
            DATES.forEach(field -> date(task, field).ifPresent(day -> days.put(field, day)));
            poll.propose(task.caseId(), days, task.text("startTime"), task.text("place"));
            return KeptVariables.none("date1", "date2", "date3", "date4", "date5", "startTime", "place");
        };
    }

    @Bean
    TaskHandler recordAvailability(DatePoll poll, Cases cases) {
        return task -> {
            Set<Integer> ticked = IntStream.rangeClosed(1, TICKS.size())
                    .filter(place -> Boolean.TRUE.equals(task.form().get(TICKS.get(place - 1))))
                    .boxed()
                    .collect(Collectors.toSet());
            poll.answer(task.caseId(), cases.subject(task.taskId()), ticked, TICKS);
            return KeptVariables.none("first", "second", "third", "fourth", "fifth");
        };
    }

    @Bean
    TaskHandler chooseDate(DatePoll poll) {
        return task -> {
            String decision = task.text("decision");
            if (decision.equals("CHOOSE")) {
                poll.choose(task.caseId(), date(task, "date"), task.text("reason"));
            }
            return KeptVariables.only("decision", decision, "date", "reason");
        };
    }

    @Bean
    TaskHandler recordAnswer(CommitteeSession session, Cases cases) {
        return task -> {
            session.answer(
                    task.caseId(),
                    cases.subject(task.taskId()),
                    Invitation.Answer.valueOf(task.text("answer")),
                    task.text("representedBy"),
                    date(task, "answeredOn"));
            return KeptVariables.none("answer", "representedBy", "answeredOn");
        };
    }

    @Bean
    TaskHandler holdCommittee(CommitteeSession session) {
        return task -> {
            String decision = task.text("decision");
            if (decision.equals("HELD")) {
                session.hold(task.caseId(), date(task, "heldOn"), task.text("attendance"));
            } else {
                session.reschedule(task.caseId(), task.text("reason"));
            }
            return KeptVariables.only("decision", decision, "heldOn", "attendance", "reason");
        };
    }

    @Bean
    TaskHandler writeSteeringMinutes(CommitteeMinutes minutes) {
        return task -> {
            minutes.write(task);
            return KeptVariables.none("minutes", "decision", "decisionText", "fte", "budget");
        };
    }

    @Bean
    TaskHandler approveSteeringMinutesCci(CommitteeMinutes minutes) {
        return task ->
                KeptVariables.only("cciDecision", minutes.answer(task, "CCIMDB").name(), "reason");
    }

    @Bean
    TaskHandler approveSteeringMinutesMetropole(CommitteeMinutes minutes) {
        return task -> KeptVariables.only(
                "metropoleDecision", minutes.answer(task, "DIJON_METROPOLE").name(), "reason");
    }

    private static Optional<LocalDate> date(CompletedTask task, String field) {
        return Optional.ofNullable((LocalDate) task.form().get(field));
    }
}
