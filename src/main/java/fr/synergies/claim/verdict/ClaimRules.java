package fr.synergies.claim.verdict;

import fr.synergies.funding.verdict.FundingScope;
import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSets;
import org.springframework.stereotype.Service;

/** Judges claims by the rules of {@code rules/claim}. Stateless: the same facts give the same verdict. */
@Service
public class ClaimRules implements RuleSetCheck {

    private final RuleSets sets;

    ClaimRules(RuleSets sets) {
        this.sets = sets;
    }

    /** The verdict of the active rules on a claim. */
    public ClaimVerdict judge(ClaimFacts claim) {
        return ask(claim, sets.current());
    }

    /** The verdict of the given rules on a claim. */
    public static ClaimVerdict ask(ClaimFacts claim, RuleSet rules) {
        RuleEvaluation outcome = FundingScope.of(
                        rules, claim.programme(), claim.exercise().year())
                .evaluate(claim.asFacts());
        return new ClaimVerdictAssembly(claim, outcome, rules.version()).verdict();
    }

    /** Of every parameter there is a general row, for programmes that have none of their own. */
    @Override
    public void check(RuleSet rules) {
        boolean general = rules.rows(ClaimParameter.class).stream()
                .anyMatch(row -> row.code().equals(ClaimParameter.TRANSFER_SHARE) && row.general());
        if (!general) {
            throw RuleSetException.of(
                    "rules/claim/parameters.csv",
                    "TRANSFER_SHARE n’a pas de ligne qui vaille pour tous les programmes et exercices",
                    "TRANSFER_SHARE has no row that applies to all programmes and exercises");
        }
    }
}
