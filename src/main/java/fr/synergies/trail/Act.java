package fr.synergies.trail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * One business act. The code that acts publishes it as an application event; this module stores it in the same transaction,
 * together with the time and the actor. Absent texts are empty strings.
 *
 * @param caseId the case the act belongs to: the business key of its process
 * @param programme code of the programme
 * @param element id of the element of the diagram at which it happened
 * @param act what was done, such as {@code task-completed}
 * @param outcome the decision or result, such as {@code ACCEPT_CAPPED}
 * @param facts what it changed, as a JSON object: the names of the changed facts, each with {@code before} and {@code after}
 * @param reason the reason, in the actor's words
 * @param verdictId the verdict of the rules on which the act is based
 * @param rulesVersion the version of the rule set that gave the verdict
 * @param amount the amount it concerns, in euros; empty if it concerns none
 */
public record Act(
        String caseId,
        String programme,
        String element,
        String act,
        String outcome,
        String facts,
        String reason,
        String verdictId,
        String rulesVersion,
        Optional<BigDecimal> amount) {

    public Act {
        Objects.requireNonNull(caseId, "caseId");
        programme = text(programme);
        element = text(element);
        act = text(act);
        outcome = text(outcome);
        facts = text(facts);
        reason = text(reason);
        verdictId = text(verdictId);
        rulesVersion = text(rulesVersion);
        amount = amount.map(euros -> euros.setScale(2, RoundingMode.HALF_UP));
    }

    /** Starts to build an act in a case. */
    public static Act in(String caseId) {
        return new Act(caseId, "", "", "", "", "", "", "", "", Optional.empty());
    }

    public Act programme(String code) {
        return new Act(caseId, code, element, act, outcome, facts, reason, verdictId, rulesVersion, amount);
    }

    /** Sets where it happened: the id of an element of the process diagram. */
    public Act at(String elementId) {
        return new Act(caseId, programme, elementId, act, outcome, facts, reason, verdictId, rulesVersion, amount);
    }

    /** Sets what was done: the code of the act. */
    public Act did(String code) {
        return new Act(caseId, programme, element, code, outcome, facts, reason, verdictId, rulesVersion, amount);
    }

    public Act outcome(String decision) {
        return new Act(caseId, programme, element, act, decision, facts, reason, verdictId, rulesVersion, amount);
    }

    /**
     * Sets what it changed: the facts that differ between two states of the same thing, by name.
     *
     * @param before a map, or an object that Jackson serializes as one; empty if it did not exist before
     * @param after likewise; empty if it no longer exists
     */
    public Act changing(Object before, Object after) {
        return new Act(
                caseId,
                programme,
                element,
                act,
                outcome,
                Facts.changed(before, after),
                reason,
                verdictId,
                rulesVersion,
                amount);
    }

    /** Sets the reason, in the actor's words. */
    public Act because(String words) {
        return new Act(caseId, programme, element, act, outcome, facts, words, verdictId, rulesVersion, amount);
    }

    /** Sets the verdict on which the act is based, and the version of the rules that gave it. */
    public Act verdict(String id, String version) {
        return new Act(caseId, programme, element, act, outcome, facts, reason, id, version, amount);
    }

    /** Sets the amount it concerns, in euros. */
    public Act amount(BigDecimal euros) {
        return new Act(
                caseId, programme, element, act, outcome, facts, reason, verdictId, rulesVersion, Optional.of(euros));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
