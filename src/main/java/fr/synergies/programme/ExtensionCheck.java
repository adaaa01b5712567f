package fr.synergies.programme;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.ProgrammeDefinition.ExerciseDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks whether an amendment fits the programme it extends. */
class ExtensionCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Programme programme;
    private final LocalDate end;
    private final List<ExerciseDefinition> exercises;
    private final List<Violation> violations = new ArrayList<>();

    ExtensionCheck(Programme programme, LocalDate end, List<ExerciseDefinition> exercises) {
        this.programme = programme;
        this.end = end;
        this.exercises = exercises;
    }

    void refuseUnlessGood() {
        if (!end.isAfter(programme.end())) {
            violations.add(Violation.of("end", "programme.extension.end", day(programme.end())));
        }
        Set<Integer> years = new HashSet<>();
        programme.exercises().forEach(exercise -> years.add(exercise.year()));
        for (int place = 0; place < exercises.size(); place++) {
            check("exercises[" + place + "].", exercises.get(place), years);
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    private void check(String field, ExerciseDefinition exercise, Set<Integer> years) {
        if (!years.add(exercise.year())) {
            violations.add(Violation.of(field + "year", "programme.extension.year", String.valueOf(exercise.year())));
        }
        if (complete(field, exercise)) {
            checkDates(field, exercise);
        }
    }

    private boolean complete(String field, ExerciseDefinition exercise) {
        int before = violations.size();
        present(field + "from", exercise.from());
        present(field + "to", exercise.to());
        present(field + "fte", exercise.fte());
        present(field + "coordinationDaysPerMonth", exercise.coordinationDaysPerMonth());
        return violations.size() == before;
    }

    private void present(String field, Object value) {
        if (value == null) {
            violations.add(Violation.of(field, "programme.definition.missing"));
        }
    }

    private void checkDates(String field, ExerciseDefinition exercise) {
        if (exercise.to().isBefore(exercise.from())) {
            violations.add(Violation.of(field + "to", "programme.extension.order"));
        }
        if (exercise.to().isAfter(end) || !exercise.from().isAfter(lastBudgeted())) {
            violations.add(Violation.of(field + "from", "programme.extension.outside", day(lastBudgeted()), day(end)));
        }
        if (exercise.fte().signum() <= 0 || exercise.fte().compareTo(BigDecimal.TEN) > 0) {
            violations.add(Violation.of(field + "fte", "programme.extension.fte"));
        }
    }

    private LocalDate lastBudgeted() {
        return programme.exercises().stream()
                .map(Exercise::to)
                .max(LocalDate::compareTo)
                .orElse(programme.start().minusDays(1));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
