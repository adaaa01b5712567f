package fr.synergies.meeting.committee;

import fr.synergies.kernel.Institution;
import fr.synergies.meeting.Approvals;
import fr.synergies.meeting.Presence;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.ProcessCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of {@code annual-steering-committee}. */
@Configuration(proxyBeanMethods = false)
class SteeringTasks {

    private static final List<String> DATES = List.of("date1", "date2", "date3", "date4", "date5");
    private static final List<String> TICKS = List.of("first", "second", "third", "fourth", "fifth");

    @Bean
    ProcessCode steeringPollCode(SteeringReport report, DatePoll poll, Cases cases) {
        return ProcessCode.of(Committees.PROCESS)
                .task("completeReport", task -> report.complete(task.caseId(), task.text("report")))
                .task(
                        "proposeDates",
                        task -> poll.propose(task.caseId(), dates(task), task.text("startTime"), task.text("place")))
                .task(
                        "recordAvailability",
                        task -> partner(task, cases)
                                .ifPresent(partner -> poll.answer(task.caseId(), partner, ticked(task), TICKS)))
                .task("chooseDate", task -> {
                    if (task.text("decision").equals("CHOOSE")) {
                        poll.choose(task.caseId(), task.day("date"), task.text("reason"));
                    }
                });
    }

    @Bean
    ProcessCode steeringSessionCode(CommitteeSession session, Cases cases) {
        return ProcessCode.of(Committees.PROCESS)
                .task(
                        "recordAnswer",
                        task -> partner(task, cases)
                                .ifPresent(partner -> session.answer(
                                        task.caseId(),
                                        false,
                                        partner,
                                        Presence.valueOf(task.text("answer")),
                                        task.text("representedBy"),
                                        task.day("answeredOn"),
                                        UnaryOperator.identity())))
                .task("holdCommittee", task -> {
                    if (task.text("decision").equals("HELD")) {
                        session.hold(task.caseId(), task.day("heldOn"), task.rows("attendance"));
                    } else {
                        session.reschedule(task.caseId(), task.text("reason"));
                    }
                });
    }

    /** Both institutions answer at the same time, each in a variable of its own. */
    @Bean
    ProcessCode steeringMinutesCode(CommitteeMinutes minutes, Approvals approvals) {
        return ProcessCode.of(Committees.PROCESS)
                .task("writeSteeringMinutes", minutes::write)
                .taskSetting(
                        "approveSteeringMinutesCci",
                        task -> Map.of("cciDecision", approvals.answer(task, Institution.CCIMDB)))
                .taskSetting(
                        "approveSteeringMinutesMetropole",
                        task -> Map.of("metropoleDecision", approvals.answer(task, Institution.DIJON_METROPOLE)));
    }

    /** The partner of the task, of which former versions of the process have one for each partner; there is one for all now. */
    private static Optional<String> partner(CompletedTask task, Cases cases) {
        return Optional.of(cases.subject(task.taskId())).filter(partner -> !partner.isEmpty());
    }

    private static Map<String, LocalDate> dates(CompletedTask task) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        DATES.forEach(field -> task.day(field).ifPresent(day -> days.put(field, day)));
        return days;
    }

    private static Set<Integer> ticked(CompletedTask task) {
        return IntStream.rangeClosed(1, TICKS.size())
                .filter(place -> Boolean.TRUE.equals(task.form().get(TICKS.get(place - 1))))
                .boxed()
                .collect(Collectors.toSet());
    }
}
