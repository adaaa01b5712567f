package fr.synergies.programme.life;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.Transition;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.life.LifeEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** A task of a programme's life that is being completed: what its form says, and what is noted of it. */
record LifeTask(CompletedTask task, LifeRepository life, LocalDate today) {

    String programme() {
        return ProgrammeLife.programmeOf(task.caseId());
    }

    String text(String field) {
        return task.text(field);
    }

    /** A text without which the task cannot be completed. */
    String words(String field) {
        String words = task.text(field).strip();
        if (words.isEmpty()) {
            throw Refusal.invalid(Violation.of(field, "programme.words-missing"));
        }
        return words;
    }

    /** A day that does not lie ahead. */
    LocalDate past(String field) {
        LocalDate day = task.day(field).orElseThrow();
        if (day.isAfter(today)) {
            throw Refusal.invalid(Violation.of(field, "programme.day.ahead"));
        }
        return day;
    }

    /** An amount in whole euros, if one was given. */
    Optional<BigDecimal> euros(String field) {
        return Optional.ofNullable((Long) task.form().get(field)).map(BigDecimal::valueOf);
    }

    void note(Kind kind, LocalDate day, String words) {
        note(kind, day, words, Optional.empty());
    }

    void note(Kind kind, LocalDate day, String words, Optional<BigDecimal> amount) {
        life.add(programme(), kind, day, task.actor(), words, amount);
    }

    void move(Function<LifeStatus, Transition<LifeStatus>> step) {
        life.move(programme(), step);
    }
}
