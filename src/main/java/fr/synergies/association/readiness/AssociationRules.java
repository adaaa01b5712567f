package fr.synergies.association.readiness;

import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSets;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Judges associations by the rules of {@code rules/association}. Stateless: the same facts give the same verdict. */
@Service
public class AssociationRules {

    private final RuleSets sets;

    /**
     * @throws RuleSetException if a code does not have exactly one row in the active tables
     */
    AssociationRules(RuleSets sets) {
        this.sets = sets;
        check(sets.current());
    }

    /** A verdict, and the rules that fired for it. */
    public record RuledVerdict(ReadinessVerdict verdict, List<String> fired) {}

    /** The verdict of the active rules on an association. */
    public ReadinessVerdict judge(AssociationFacts facts) {
        return ask(facts).verdict();
    }

    public RuledVerdict ask(AssociationFacts facts) {
        return ask(facts, sets.current());
    }

    /** The verdict of the given rules on an association. */
    public static RuledVerdict ask(AssociationFacts facts, RuleSet rules) {
        RuleEvaluation outcome = rules.within(RuleScope.of(facts.programme())).evaluate(facts.asFacts());
        return new RuledVerdict(ReadinessVerdict.of(rules.version(), outcome.findings()), outcome.fired());
    }

    /** @throws RuleSetException if a code has not its one row */
    static void check(RuleSet all) {
        RuleSet rules = all.within(RuleScope.general());
        complete("colleges.csv", rules.rows(CollegeRule.class), CollegeRule::college, List.of(College.values()));
        complete("incomes.csv", rules.rows(IncomeRule.class), IncomeRule::kind, List.of(IncomeKind.values()));
        complete("legal-forms.csv", rules.rows(LegalFormRule.class), LegalFormRule::form, List.of(LegalForm.values()));
        complete("requirements.csv", rules.rows(Requirement.class), Requirement::step, List.of(CreationStep.values()));
        complete(
                "criteria.csv",
                rules.rows(ShareCriterion.class),
                ShareCriterion::code,
                List.of("PUBLIC_SHARE", "COVERAGE"));
    }

    /** Each code needs exactly one row: without it a rule would report nothing, with two it would report twice. */
    private static <R, C> void complete(String file, List<R> rows, Function<R, C> code, List<C> codes) {
        for (C each : codes) {
            long count =
                    rows.stream().filter(row -> code.apply(row).equals(each)).count();
            if (count != 1) {
                throw RuleSetException.of(
                        "rules/association/" + file,
                        each + " a " + count + " lignes, il en faut une (pour chacun de " + codes + ")",
                        each + " has " + count + " rows, one is needed (of " + codes + ")");
            }
        }
    }
}
