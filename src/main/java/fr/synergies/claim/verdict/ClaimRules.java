package fr.synergies.claim.verdict;

import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSets;
import java.util.List;
import org.springframework.stereotype.Service;

/** Judges claims by the rules of {@code rules/claim}. Stateless: the same facts give the same verdict. */
@Service
public class ClaimRules implements RuleSetCheck {

    private final RuleSets sets;

    /**
     * @throws RuleSetException if the active tables lack a parameter
     */
    ClaimRules(RuleSets sets) {
        this.sets = sets;
        check(sets.current());
    }

    /** The verdict of the active rules on a claim. */
    public ClaimVerdict judge(ClaimFacts claim) {
        return ask(claim, sets.current());
    }

    /** The verdict of the given rules on a claim. */
    public static ClaimVerdict ask(ClaimFacts claim, RuleSet rules) {
        RuleEvaluation outcome = rules.evaluate(claim.asFacts());
        return new ClaimVerdictAssembly(claim, outcome, rules.version()).verdict();
    }

    /** The share by which plans may be passed holds for all programmes and exercises, and no two shares for the same. */
    @Override
    public void check(RuleSet rules) {
        List<ClaimParameter> shares = rules.rows(ClaimParameter.class).stream()
                .filter(row -> row.code().equals(ClaimParameter.TRANSFER_SHARE))
                .toList();
        boolean general = shares.stream()
                .anyMatch(row -> row.validity().programme().isEmpty()
                        && row.validity().fromYear() == Integer.MIN_VALUE
                        && row.validity().toYear() == Integer.MAX_VALUE);
        if (shares.size() != 1 || !general) {
            throw RuleSetException.of(
                    "rules/claim/parameters.csv",
                    "TRANSFER_SHARE doit avoir une ligne, qui vaut pour tous les programmes et exercices",
                    "TRANSFER_SHARE must have one row, which applies to all programmes and exercises");
        }
    }
}
