package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Compatibility;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.EmissionFactor;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Resource;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleFacts;
import java.util.Map;
import java.util.function.Function;

/** The tables of {@code rules/synergy}, and the names of this module's facts in older rules. */
public class SynergyRuleFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of(
                "synergy/compatibility.csv", Compatibility::of,
                "synergy/criteria.csv", SynergyCriterion::of,
                "synergy/emission-factors.csv", EmissionFactor::of,
                "synergy/parks.csv", Park::of,
                "synergy/resources.csv", Resource::of,
                "synergy/units.csv", FlowUnit::of);
    }

    @Override
    public Map<String, Class<?>> formerNames() {
        Map<String, Class<?>> names =
                RuleFacts.in("fr.synergies.synergy", Company.class, CriterionOutcome.class, Flow.class, Park.class);
        names.put("fr.synergies.synergy.Candidate", PossibleSynergy.class);
        names.put("fr.synergies.synergy.CandidateTexts", PossibleSynergyTexts.class);
        names.put("fr.synergies.synergy.Criterion", SynergyCriterion.class);
        names.put("fr.synergies.synergy.matching.Candidate", PossibleSynergy.class);
        names.put("fr.synergies.synergy.matching.CandidateTexts", PossibleSynergyTexts.class);
        names.put("fr.synergies.company.flow.Criterion", SynergyCriterion.class);
        return names;
    }
}
