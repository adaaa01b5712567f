package fr.synergies.claim.verdict;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything on which the verdict on a claim depends besides the rules.
 *
 * @param exercise one of the programme's
 * @param plan what was adopted, a category once or on several lines; their {@code claimed} is zero
 * @param claimed eligible spend of earlier claims, in euros by category
 * @param claimedReferences references of the expenses of earlier claims
 * @param lines the expenses, in the claim's order
 */
public record ClaimFacts(
        Programme programme,
        Exercise exercise,
        List<PlannedSpend> plan,
        Map<String, BigDecimal> claimed,
        List<String> claimedReferences,
        List<ClaimLine> lines) {

    public ClaimFacts {
        plan = List.copyOf(plan);
        claimed = Map.copyOf(claimed);
        claimedReferences = List.copyOf(claimedReferences);
        lines = List.copyOf(lines);
    }

    /** The facts in the form that the rules take. */
    List<Object> asFacts() {
        List<Object> facts = new ArrayList<>();
        facts.add(period());
        facts.addAll(planned());
        claimedReferences.stream().map(ClaimedReference::of).distinct().forEach(facts::add);
        facts.addAll(lines);
        return facts;
    }

    /** The categories of the plan, each once, with what was claimed of it. */
    List<PlannedSpend> planned() {
        Map<String, PlannedSpend> byCategory = new LinkedHashMap<>();
        for (PlannedSpend line : plan) {
            BigDecimal before = claimed.getOrDefault(line.category(), BigDecimal.ZERO);
            byCategory.merge(
                    line.category(),
                    new PlannedSpend(line.category(), line.amount(), line.grantedAid(), before),
                    (one, other) -> new PlannedSpend(
                            one.category(),
                            one.amount().add(other.amount()),
                            one.grantedAid().add(other.grantedAid()),
                            before));
        }
        return List.copyOf(byCategory.values());
    }

    private ClaimPeriod period() {
        return new ClaimPeriod(
                programme.code(),
                exercise.year(),
                later(exercise.from(), programme.start()),
                earlier(exercise.to(), programme.end()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
