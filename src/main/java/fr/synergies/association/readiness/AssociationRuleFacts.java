package fr.synergies.association.readiness;

import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleFacts;
import fr.synergies.rules.Wording;
import java.util.Map;
import java.util.function.Function;

/** The tables of {@code rules/association}, and the names of this module's facts in older rules. */
public class AssociationRuleFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of(
                "association/colleges.csv", CollegeRule::of,
                "association/criteria.csv", ShareCriterion::of,
                "association/incomes.csv", IncomeRule::of,
                "association/legal-forms.csv", LegalFormRule::of,
                "association/requirements.csv", Requirement::of,
                "association/wordings.csv", Wording::of);
    }

    @Override
    public Map<String, Class<?>> formerNames() {
        Map<String, Class<?>> names = RuleFacts.in(
                "fr.synergies.association",
                AssociationFacts.class,
                CollegeRule.class,
                DoneStep.class,
                Grade.class,
                Income.class,
                IncomeRule.class,
                LegalFormRule.class,
                Requirement.class,
                Seats.class);
        names.put("fr.synergies.association.Criterion", ShareCriterion.class);
        names.put("fr.synergies.association.readiness.Criterion", ShareCriterion.class);
        return names;
    }
}
