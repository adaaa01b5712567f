package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Compatibility;
import fr.synergies.company.flow.Criterion;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.EmissionFactor;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Resource;
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
                "synergy/criteria.csv", Criterion::of,
                "synergy/emission-factors.csv", EmissionFactor::of,
                "synergy/parks.csv", Park::of,
                "synergy/resources.csv", Resource::of,
                "synergy/units.csv", FlowUnit::of);
    }

    @Override
    public Map<String, Class<?>> formerNames() {
        return RuleFacts.in(
                "fr.synergies.synergy",
                Candidate.class,
                CandidateTexts.class,
                Company.class,
                Criterion.class,
                CriterionOutcome.class,
                Flow.class,
                Park.class);
    }
}
