package fr.synergies.programme;

import fr.synergies.kernel.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A programme in a definition file: {@link Programme} with the forecast of each exercise. */
public record ProgrammeDefinition(
        String code,
        LocalizedText name,
        LocalDate start,
        LocalDate end,
        JobStart jobStart,
        BigDecimal fullYearSalary,
        BigDecimal coordinationDayRate,
        Integer postsCreated,
        List<Financer> financers,
        List<Partner> partners,
        List<ExerciseDefinition> exercises,
        Optional<String> scheme) {

    public ProgrammeDefinition {
        scheme = scheme == null ? Optional.empty() : scheme.filter(named -> !named.isBlank());
    }

    /** An {@link Exercise} with its forecast lines. */
    public record ExerciseDefinition(
            int year,
            LocalDate from,
            LocalDate to,
            BigDecimal fte,
            BigDecimal coordinationDaysPerMonth,
            List<ForecastLine> plan) {

        public ExerciseDefinition {
            plan = plan == null ? List.of() : List.copyOf(plan);
        }

        Exercise exercise() {
            return new Exercise(year, from, to, fte, coordinationDaysPerMonth);
        }
    }

    Programme programme() {
        List<Exercise> years =
                exercises.stream().map(ExerciseDefinition::exercise).toList();
        return new Programme(
                code,
                name,
                start,
                end,
                jobStart,
                fullYearSalary,
                coordinationDayRate,
                postsCreated,
                financers,
                partners,
                years,
                scheme.orElse(""));
    }

    Map<Integer, List<ForecastLine>> forecasts() {
        return exercises.stream().collect(Collectors.toMap(ExerciseDefinition::year, ExerciseDefinition::plan));
    }
}
