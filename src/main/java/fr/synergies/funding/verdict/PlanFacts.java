package fr.synergies.funding.verdict;

import static java.math.RoundingMode.HALF_UP;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * @param vacantMonths whole months of the exercise in which the post was vacant, after having been filled
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
        Integer vacantMonths) {

    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    public PlanFacts {
        lines = List.copyOf(lines);
        priorAid = Map.copyOf(priorAid);
        earlier = List.copyOf(earlier);
        vacantMonths = vacantMonths == null ? 0 : vacantMonths; // facts that were kept before vacancies were known
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
        this(programme, year, months, fte, lines, priorAid, priorStaffMonths, earlier, derogation, 0);
    }

    /** The same facts with a derogation granted. */
    public PlanFacts withDerogation() {
        return new PlanFacts(
                programme, year, months, fte, lines, priorAid, priorStaffMonths, earlier, true, vacantMonths);
    }

    /** The same facts with months in which the post was vacant. */
    public PlanFacts withVacantMonths(int vacant) {
        return new PlanFacts(
                programme, year, months, fte, lines, priorAid, priorStaffMonths, earlier, derogation, vacant);
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
        }
        return facts;
    }

    private ExerciseFacts exercise() {
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
                programme.code(), year, months, fte, priorStaffMonths, programme.postsCreated(), salary, coordination);
    }
}
