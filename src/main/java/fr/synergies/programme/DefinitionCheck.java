package fr.synergies.programme;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.ProgrammeDefinition.ExerciseDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks whether a definition is a valid programme. */
class DefinitionCheck {

    private static final BigDecimal MOST_EUROS = new BigDecimal("100000000");

    private final ProgrammeDefinition definition;
    private final List<Violation> violations = new ArrayList<>();

    DefinitionCheck(ProgrammeDefinition definition) {
        this.definition = definition;
    }

    /** @throws Refusal INVALID naming every field that is absent or wrong */
    void refuseUnlessGood() {
        present("code", definition.code());
        present("name", definition.name());
        present("start", definition.start());
        present("end", definition.end());
        present("jobStart", definition.jobStart());
        present("fullYearSalary", definition.fullYearSalary());
        present("coordinationDayRate", definition.coordinationDayRate());
        present("postsCreated", definition.postsCreated());
        present("financers", definition.financers());
        present("partners", definition.partners());
        present("exercises", definition.exercises());
        stop();
        checkItself();
        checkExercises();
        stop();
    }

    private void checkItself() {
        unless(definition.code().matches("[A-Z][A-Z0-9_]{1,39}"), "code", "programme.definition.code");
        unless(!definition.end().isBefore(definition.start()), "end", "programme.definition.end");
        unless(definition.postsCreated() >= 0, "postsCreated", "programme.definition.posts");
        euros("fullYearSalary", definition.fullYearSalary());
        euros("coordinationDayRate", definition.coordinationDayRate());
        long funders = definition.financers().stream().filter(Financer::funder).count();
        unless(funders == 1, "financers", "programme.definition.funder");
        unique("financers", definition.financers(), Financer::code);
        checkRoles();
        unless(
                definition.scheme().orElse("X").matches("[A-Z][A-Z0-9_]{0,39}"),
                "scheme",
                "programme.definition.scheme");
        unless(!definition.partners().isEmpty(), "partners", "programme.definition.partners");
        unique("partners", definition.partners(), Partner::code);
        unique("exercises", definition.exercises(), ExerciseDefinition::year);
        unless(!definition.exercises().isEmpty(), "exercises", "programme.definition.exercises");
    }

    /** A role is of one financer that shares the remainder: rules name it to say who pays. */
    private void checkRoles() {
        for (FinancerRole role : FinancerRole.values()) {
            List<Financer> having = definition.financers().stream()
                    .filter(financer -> financer.role().equals(Optional.of(role)))
                    .toList();
            unless(having.size() <= 1, "financers", "programme.definition.role-twice", role);
            unless(having.stream().noneMatch(Financer::funder), "financers", "programme.definition.role-funder", role);
        }
    }

    private void checkExercises() {
        for (int place = 0; place < definition.exercises().size(); place++) {
            String field = "exercises[" + place + "].";
            ExerciseDefinition exercise = definition.exercises().get(place);
            present(field + "from", exercise.from());
            present(field + "to", exercise.to());
            present(field + "fte", exercise.fte());
            present(field + "coordinationDaysPerMonth", exercise.coordinationDaysPerMonth());
            if (exercise.from() != null && exercise.to() != null && exercise.fte() != null) {
                check(field, exercise, exercise.from(), exercise.to());
            }
        }
    }

    private void check(String field, ExerciseDefinition exercise, LocalDate from, LocalDate to) {
        unless(!to.isBefore(from), field + "to", "programme.extension.order");
        unless(
                !from.isBefore(definition.start()) && !to.isAfter(definition.end()),
                field + "from",
                "programme.definition.outside");
        unless(exercise.fte().signum() > 0 && exercise.fte().scale() <= 4, field + "fte", "programme.extension.fte");
    }

    private void euros(String field, BigDecimal amount) {
        unless(
                amount.signum() >= 0 && amount.scale() <= 2 && amount.compareTo(MOST_EUROS) < 0,
                field,
                "programme.definition.euros");
    }

    private <T> void unique(String field, List<T> all, Function<T, Object> code) {
        Set<Object> seen = new HashSet<>();
        for (T each : all) {
            unless(seen.add(code.apply(each)), field, "programme.definition.twice", code.apply(each));
        }
    }

    private void present(String field, Object value) {
        unless(value != null, field, "programme.definition.missing");
    }

    private void unless(boolean good, String field, String code, Object... arguments) {
        if (!good) {
            Object[] written = List.of(arguments).stream().map(String::valueOf).toArray();
            violations.add(Violation.of(field, code, written));
        }
    }

    private void stop() {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }
}
