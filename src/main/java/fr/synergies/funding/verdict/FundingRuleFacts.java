package fr.synergies.funding.verdict;

import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleFacts;
import java.util.Map;
import java.util.function.Function;

/** The tables of {@code rules/funding}, and the names of this module's facts in older rules. */
public class FundingRuleFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of(
                "funding/schemes.csv", Scheme::of,
                "funding/caps.csv", Cap::of,
                "funding/categories.csv", Category::of,
                "funding/split.csv", Split::of);
    }

    @Override
    public Map<String, Class<?>> formerNames() {
        return RuleFacts.in(
                "fr.synergies.funding",
                Cap.class,
                CapGrant.class,
                Category.class,
                Ceiling.class,
                CeilingShare.class,
                Derogation.class,
                EarlierExercise.class,
                ExerciseFacts.class,
                LineAsk.class,
                LineGrant.class,
                PlanLine.class,
                PriorAid.class,
                Remainder.class,
                Split.class,
                Vacancy.class);
    }
}
