package fr.synergies.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * One business act, published as an application event by whoever acts and stored in the same transaction, with the time and the actor,
 * by this module. What is absent is an empty string.
 *
 * @param caseId the case the act belongs to: the business key of its process
 * @param programme code of the programme
 * @param element id of the diagram's element at which it happened
 * @param act what was done, such as {@code task-completed}
 * @param outcome the decision or result, such as {@code ACCEPT_CAPPED}
 * @param facts what it changed: an object of the names of what changed, each with {@code before} and {@code after}, as JSON
 * @param reason why, in the actor's words
 * @param verdictId the rules' verdict the act rests on
 * @param rulesVersion the version of the rule set that gave the verdict
 * @param amount what it is about, in euros; empty where it is about no amount
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

    /** Starts the description of an act in a case. */
    public static Act in(String caseId) {
        return new Act(caseId, "", "", "", "", "", "", "", "", Optional.empty());
    }

    public Act programme(String code) {
        return new Act(caseId, code, element, act, outcome, facts, reason, verdictId, rulesVersion, amount);
    }

    /** Where: the id of an element of the process diagram. */
    public Act at(String elementId) {
        return new Act(caseId, programme, elementId, act, outcome, facts, reason, verdictId, rulesVersion, amount);
    }

    /** What: the code of the act. */
    public Act did(String code) {
        return new Act(caseId, programme, element, code, outcome, facts, reason, verdictId, rulesVersion, amount);
    }

    public Act outcome(String decision) {
        return new Act(caseId, programme, element, act, decision, facts, reason, verdictId, rulesVersion, amount);
    }

    /**
     * What it changed: of two states of the same thing those facts that differ, by their names.
     *
     * @param before a map, or an object that Jackson writes as one; empty if there was nothing
     * @param after the same; empty if there is nothing any more
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

    /** Why, in the actor's words. */
    public Act because(String words) {
        return new Act(caseId, programme, element, act, outcome, facts, words, verdictId, rulesVersion, amount);
    }

    /** The rules' verdict the act rests on and the version of the rules that gave it. */
    public Act verdict(String id, String version) {
        return new Act(caseId, programme, element, act, outcome, facts, reason, id, version, amount);
    }

    /** What it is about, in euros. */
    public Act amount(BigDecimal euros) {
        return new Act(
                caseId, programme, element, act, outcome, facts, reason, verdictId, rulesVersion, Optional.of(euros));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
