package fr.synergies.synergy.matching;

import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks that the tables are consistent and that each criterion has its rule, before rules may judge synergies. */
@Component
class SynergyRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        Set<String> judging = rules.rules().stream().map(RuleSource::rule).collect(Collectors.toSet());
        for (SynergyCriterion criterion :
                SynergyTables.of(rules.within(RuleScope.general())).criteria()) {
            if (!judging.contains(criterion.rule())) {
                throw RuleSetException.of(
                        "rules/synergy/criteria.csv",
                        "aucune règle ne juge par le critère " + criterion.rule(),
                        "no rule judges by the criterion " + criterion.rule());
            }
        }
    }
}
