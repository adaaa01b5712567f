package fr.synergies.funding.verdict;

import static java.math.RoundingMode.HALF_UP;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a verdict depends on besides the rules; stored with it, so that it can be recomputed.
 *
 * @param programme the programme as it was at that time
 * @param year the exercise, one of the programme's
 * @param months number of months that the plan covers, 1 to 12
 * @param fte full-time equivalents on which the plan is based
 * @param lines expenses, in the plan's order
 * @param priorAid aid granted to other exercises, in euros by category
 * @param priorStaffMonths months of staff aid of other exercises
 * @param earlier the exercises before this one
 * @param derogation whether a derogation is granted
 * @param vacantMonths whole months of the exercise in which nobody held the post
 * @param granted the derogation; empty if none is granted, or if it was granted before derogations named their lines
 * @param capped whether finance accepted the amounts that rate and ceilings allow
 */
public record PlanFacts(
        Programme programme,
        int year,
        int months,
        BigDecimal fte,
        List<PlanLine> lines,
        Map<String, BigDecimal> priorAid,
        int priorStaffMonths,
        List<EarlierExercise> earlier,
        boolean derogation,
        Integer vacantMonths,
        Optional<GrantedDerogation> granted,
        Boolean capped) {

    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    public PlanFacts {
        lines = List.copyOf(lines);
        priorAid = Map.copyOf(priorAid);
        earlier = List.copyOf(earlier);
        vacantMonths = vacantMonths == null ? 0 : vacantMonths; // facts that were kept before vacancies were known
        granted = granted == null ? Optional.empty() : granted; // … and before derogations named their lines
        derogation = derogation || granted.isPresent();
        capped = capped != null && capped;
    }

    /** The facts of a plan without a known vacancy. */
    public PlanFacts(
            Programme programme,
            int year,
            int months,
            BigDecimal fte,
            List<PlanLine> lines,
            Map<String, BigDecimal> priorAid,
            int priorStaffMonths,
            List<EarlierExercise> earlier,
            boolean derogation) {
        this(
                programme,
                year,
                months,
                fte,
                lines,
                priorAid,
                priorStaffMonths,
                earlier,
                derogation,
                0,
                Optional.empty(),
                false);
    }

    /** The same facts with a derogation granted. */
    public PlanFacts with(GrantedDerogation covered) {
        return with(vacantMonths, Optional.of(covered), capped);
    }

    /** The same facts, of which finance accepted the amounts that rate and ceilings allow. */
    public PlanFacts withCapAccepted() {
        return with(vacantMonths, granted, true);
    }

    /** The same facts with months in which nobody held the post. */
    public PlanFacts withVacantMonths(int vacant) {
        return with(vacant, granted, capped);
    }

    private PlanFacts with(int vacant, Optional<GrantedDerogation> covered, boolean accepted) {
        return new PlanFacts(
                programme,
                year,
                months,
                fte,
                lines,
                priorAid,
                priorStaffMonths,
                earlier,
                derogation,
                vacant,
                covered,
                accepted);
    }

    /** The facts in the form that the rules take. */
    List<Object> asFacts() {
        List<Object> facts = new ArrayList<>();
        facts.add(programme);
        facts.addAll(programme.exercises());
        facts.addAll(programme.financers());
        facts.add(exercise());
        facts.addAll(lines);
        priorAid.forEach((category, amount) -> facts.add(new PriorAid(category, amount)));
        facts.addAll(earlier);
        if (vacantMonths > 0) {
            facts.add(new Vacancy(vacantMonths));
        }
        if (derogation) {
            facts.add(new Derogation());
            facts.addAll(derogations());
        }
        return facts;
    }

    /** What of each line is covered: what the derogation names, or every line if it is of before lines were named. */
    private List<LineDerogation> derogations() {
        return granted.map(covered -> covered.excess().entrySet().stream()
                        .map(line -> new LineDerogation(line.getKey(), line.getValue(), granted))
                        .toList())
                .orElseGet(() -> lines.stream()
                        .map(line -> new LineDerogation(line.index(), line.amount(), Optional.empty()))
                        .toList());
    }

    ExerciseFacts exercise() {
        BigDecimal yearShare = fte.multiply(BigDecimal.valueOf(months));
        BigDecimal salary = programme.fullYearSalary().multiply(yearShare).divide(MONTHS_OF_A_YEAR, 2, HALF_UP);
        BigDecimal coordination = programme
                .exercise(year)
                .map(Exercise::coordinationDaysPerMonth)
                .orElse(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(months))
                .multiply(programme.coordinationDayRate())
                .setScale(2, HALF_UP);
        return new ExerciseFacts(
                programme.code(),
                year,
                months,
                fte,
                priorStaffMonths,
                programme.postsCreated(),
                salary,
                coordination,
                vacantMonths,
                capped);
    }
}
