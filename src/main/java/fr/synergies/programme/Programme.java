package fr.synergies.programme;

import fr.synergies.kernel.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A co-financed programme as its partners signed it.
 *
 * @param code short name used in URLs and case ids: capital letters, digits and underscores
 * @param name full name
 * @param start first day of the action
 * @param end last day of the action
 * @param jobStart entry date of the job description
 * @param fullYearSalary salary of the post for a full-time year including employer's contributions (salaire chargé), in euros
 * @param coordinationDayRate cost of a day of coordination, in euros
 * @param postsCreated posts (full-time equivalents) the programme creates
 * @param financers columns of the co-financing table, in the paper's order, exactly one of them the funder
 * @param partners institutions that take part
 * @param exercises financial years, oldest first
 * @param scheme code of the scheme that funds it; empty for the one that the rules take where a programme names none
 */
public record Programme(
        String code,
        LocalizedText name,
        LocalDate start,
        LocalDate end,
        JobStart jobStart,
        BigDecimal fullYearSalary,
        BigDecimal coordinationDayRate,
        int postsCreated,
        List<Financer> financers,
        List<Partner> partners,
        List<Exercise> exercises,
        String scheme) {

    /** Who has a role where no financer states one: the institutions of the time when the program knew no other. */
    private static final Map<FinancerRole, String> BEFORE_ROLES =
            Map.of(FinancerRole.EMPLOYER, "CCIMDB", FinancerRole.AID_HOLDER, "DIJON_METROPOLE");

    public Programme {
        scheme = scheme == null ? "" : scheme; // facts from before schemes
        financers = List.copyOf(financers);
        partners = List.copyOf(partners);
        exercises = List.copyOf(exercises);
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new IllegalArgumentException("Programme code '" + code + "': 2 to 40 capitals, digits, underscores");
        }
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("Programme " + code + " ends on " + end + ", before its start " + start);
        }
        if (financers.stream().filter(Financer::funder).count() != 1) {
            throw new IllegalArgumentException("Programme " + code + " needs exactly one funder among its financers");
        }
        if (exercises.stream().map(Exercise::year).distinct().count() != exercises.size()) {
            throw new IllegalArgumentException("Programme " + code + " names an exercise twice");
        }
    }

    /** A programme that names no scheme. */
    public Programme(
            String code,
            LocalizedText name,
            LocalDate start,
            LocalDate end,
            JobStart jobStart,
            BigDecimal fullYearSalary,
            BigDecimal coordinationDayRate,
            int postsCreated,
            List<Financer> financers,
            List<Partner> partners,
            List<Exercise> exercises) {
        this(
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
                exercises,
                "");
    }

    /**
     * The financer that a rule names as bearer of a remainder, by its role or by its code; empty if nobody who shares the
     * remainder here is meant.
     */
    public Optional<Financer> bearer(String roleOrCode) {
        String code = Arrays.stream(FinancerRole.values())
                .filter(role -> role.name().equals(roleOrCode))
                .findFirst()
                .map(this::codeOf)
                .orElse(roleOrCode);
        return financers.stream()
                .filter(financer -> !financer.funder() && financer.code().equals(code))
                .findFirst();
    }

    private String codeOf(FinancerRole role) {
        boolean stated = financers.stream().anyMatch(financer -> financer.role().isPresent());
        if (!stated) {
            return BEFORE_ROLES.get(role);
        }
        return financers.stream()
                .filter(financer -> financer.role().equals(Optional.of(role)))
                .findFirst()
                .map(Financer::code)
                .orElse("");
    }

    /** The financer that pays the capped aid. */
    public Financer funder() {
        return financers.stream().filter(Financer::funder).findFirst().orElseThrow();
    }

    public Optional<Exercise> exercise(int year) {
        return exercises.stream().filter(exercise -> exercise.year() == year).findFirst();
    }

    /** Months of action, both ends included: 36 from April 2021 to March 2024. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end)) + 1;
    }

    /** Months covered by an exercise. */
    public int budgetedMonths() {
        return months() - uncoveredMonths().size();
    }

    /** Months of the action that are in no exercise, oldest first. */
    public List<YearMonth> uncoveredMonths() {
        return Stream.iterate(YearMonth.from(start), month -> month.plusMonths(1))
                .limit(months())
                .filter(month -> exercises.stream().noneMatch(exercise -> exercise.covers(month)))
                .toList();
    }
}
