package fr.synergies.programme.life;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import fr.synergies.programme.GrantedAid;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.life.LifeEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code programme-lifecycle}, each named like its task. */
@Configuration(proxyBeanMethods = false)
class LifeTasks {

    private final LifeRepository life;
    private final ProgrammeCalendar calendar;

    LifeTasks(LifeRepository life, ProgrammeCalendar calendar) {
        this.life = life;
        this.calendar = calendar;
    }

    @Bean
    TaskHandler submitApplication() {
        return task -> {
            note(task, Kind.APPLICATION_SUBMITTED, past(task, "submittedOn"), task.text("reference"));
            return task.keeping();
        };
    }

    /** An answer that differs from the request, or a refusal, requires an explanation. */
    @Bean
    TaskHandler recordFunderAnswer() {
        return task -> {
            String answer = task.text("funderAnswer");
            if (!answer.equals("GRANTED")) {
                words(task, "conditions");
            }
            LocalDate day = past(task, "answeredOn");
            Optional<BigDecimal> aid =
                    Optional.ofNullable((Long) task.form().get("grantedAid")).map(BigDecimal::valueOf);
            life.add(programme(task), kind(answer), day, task.actor(), task.text("conditions"), aid);
            if (!answer.equals("REFUSED")) {
                life.move(programme(task), LifeStatus::recruit);
            }
            return task.keeping("funderAnswer");
        };
    }

    @Bean
    TaskHandler decideAfterRefusal() {
        return task -> {
            if (task.text("afterRefusal").equals("ABANDON")) {
                giveUp(task);
            }
            return task.keeping("afterRefusal", "reason");
        };
    }

    @Bean
    TaskHandler decideWithoutPost() {
        return task -> {
            if (task.text("withoutPost").equals("ABANDON")) {
                giveUp(task);
            }
            return task.keeping("withoutPost", "reason");
        };
    }

    @Bean
    TaskHandler writeClosingReport() {
        return task -> {
            note(task, Kind.REPORTED, past(task, "reportedOn"), words(task, "report"));
            return task.keeping();
        };
    }

    /** The amounts claimed and paid must not exceed the aid granted by the adopted plans. */
    @Bean
    TaskHandler claimBalance(List<GrantedAid> grants, Programmes programmes) {
        return task -> {
            Programme programme = programmes.named(programme(task));
            BigDecimal claimed = euros(task, "balanceAmount");
            BigDecimal left = grants.stream()
                    .map(grant -> grant.of(programme))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(euros(task, "alreadyPaid"));
            if (claimed.compareTo(left.max(BigDecimal.ZERO)) > 0) {
                throw Refusal.invalid(
                        Violation.of("balanceAmount", "programme.balance.above", left.max(BigDecimal.ZERO)));
            }
            life.add(
                    programme.code(),
                    Kind.BALANCE_CLAIMED,
                    past(task, "claimedOn"),
                    task.actor(),
                    task.text("claimReference"),
                    Optional.of(claimed));
            return task.keeping();
        };
    }

    @Bean
    TaskHandler checkBalance() {
        return task -> {
            boolean accepted = task.text("balanceDecision").equals("ACCEPT");
            String reason = accepted ? task.text("reason") : words(task, "reason");
            note(task, accepted ? Kind.BALANCE_ACCEPTED : Kind.BALANCE_RETURNED, calendar.today(), reason);
            return task.keeping("balanceDecision", "reason");
        };
    }

    @Bean
    TaskHandler handOver() {
        return task -> {
            note(task, Kind.HANDED_OVER, past(task, "handedOverOn"), words(task, "inventory"));
            life.move(programme(task), LifeStatus::handOver);
            return task.keeping();
        };
    }

    @Bean
    TaskHandler decideWithoutAssociation() {
        return task -> {
            Optional<LocalDate> recheck = task.day("recheckOn");
            if (recheck.filter(day -> !day.isAfter(calendar.today())).isPresent()) {
                throw Refusal.invalid(Violation.of("recheckOn", "programme.day.not-ahead"));
            }
            if (task.text("withoutAssociation").equals("CLOSE")) {
                note(task, Kind.CLOSED_ALONE, calendar.today(), task.text("reason"));
                life.move(programme(task), LifeStatus::closeAlone);
            }
            return task.keeping("withoutAssociation", "recheckOn", "reason");
        };
    }

    private void giveUp(CompletedTask task) {
        note(task, Kind.GIVEN_UP, calendar.today(), task.text("reason"));
        life.move(programme(task), LifeStatus::giveUp);
    }

    private void note(CompletedTask task, Kind kind, LocalDate day, String words) {
        life.add(programme(task), kind, day, task.actor(), words);
    }

    private LocalDate past(CompletedTask task, String field) {
        LocalDate day = task.day(field).orElseThrow();
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid(Violation.of(field, "programme.day.ahead"));
        }
        return day;
    }

    private static Kind kind(String answer) {
        return switch (answer) {
            case "GRANTED" -> Kind.AID_GRANTED;
            case "GRANTED_OTHERWISE" -> Kind.AID_GRANTED_OTHERWISE;
            default -> Kind.AID_REFUSED;
        };
    }

    private static String words(CompletedTask task, String field) {
        String words = task.text(field).strip();
        if (words.isEmpty()) {
            throw Refusal.invalid(Violation.of(field, "programme.words-missing"));
        }
        return words;
    }

    private static BigDecimal euros(CompletedTask task, String field) {
        return BigDecimal.valueOf((Long) task.form().get(field));
    }

    private static String programme(CompletedTask task) {
        return ProgrammeLife.programmeOf(task.caseId());
    }
}
