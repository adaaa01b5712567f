package fr.synergies.trail.chain;

import fr.synergies.trail.Act;
import fr.synergies.trail.PendingAct;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An act in the chain of its case: the part of it that the chain covers. It contains the commitment to the reason, not the reason
 * itself.
 *
 * @param place from 1
 * @param previous hash of the act before it, or zeros
 * @param groups the actor's groups at that time, separated by commas
 * @param facts what the act changed, as JSON; empty if nothing
 * @param amount amount in euros with two decimals; empty if the act concerns none
 * @param reasonCommitment {@code SHA-256(salt || reason)}, empty without a reason
 */
public record ChainedAct(
        String caseId,
        int place,
        String previous,
        Instant at,
        String actor,
        String groups,
        String programme,
        String element,
        String act,
        String outcome,
        String facts,
        String reasonCommitment,
        String verdictId,
        String rulesVersion,
        Optional<BigDecimal> amount) {

    /** Version of the form in which links are hashed; a change of the form needs a new number. */
    private static final int FORMAT = 1;

    static ChainedAct of(PendingAct pending, int place, String previous, String reasonCommitment) {
        Act act = pending.act();
        return new ChainedAct(
                act.caseId(),
                place,
                previous,
                pending.at(),
                pending.actor().name(),
                pending.actor().groups(),
                act.programme(),
                act.element(),
                act.act(),
                act.outcome(),
                act.facts(),
                reasonCommitment,
                act.verdictId(),
                act.rulesVersion(),
                act.amount());
    }

    /** Every field but the hash itself, by the names that exports use too. */
    public Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("format", FORMAT);
        content.put("case", caseId);
        content.put("place", place);
        content.put("previous", previous);
        content.put("at", Proof.text(at));
        content.put("actor", actor);
        content.put("groups", groups);
        content.put("programme", programme);
        content.put("element", element);
        content.put("act", act);
        content.put("outcome", outcome);
        content.put("facts", facts);
        content.put("reasonCommitment", reasonCommitment);
        content.put("verdict", verdictId);
        content.put("rules", rulesVersion);
        // Left out if there is none, so that acts from before amounts were stored keep their hash.
        amount.ifPresent(euros -> content.put("amount", euros.toPlainString()));
        return content;
    }

    String hash() {
        return Proof.hash(Proof.canonical(content()));
    }
}
