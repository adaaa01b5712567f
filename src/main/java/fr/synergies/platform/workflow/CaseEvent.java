package fr.synergies.platform.workflow;

import java.util.Map;

/**
 * Something that happened to a case in the engine; published as an application event in the engine's own transaction.
 *
 * @param caseId business key of its process
 * @param programme code of the case's programme, empty if it has none
 * @param element id of the diagram's element at which it happened, empty if there is none
 * @param kind what happened, such as {@code task-completed}
 * @param outcome the decision or result, empty if there is none
 * @param before the values it changed, by name, before the change
 * @param after the same values after the change
 * @param reason in the user's own words, empty if none was given
 */
public record CaseEvent(
        String caseId,
        String programme,
        String element,
        String kind,
        String outcome,
        Map<String, ?> before,
        Map<String, ?> after,
        String reason) {

    public CaseEvent {
        element = element == null ? "" : element;
        outcome = outcome == null ? "" : outcome;
        reason = reason == null ? "" : reason;
    }

    static CaseEvent of(String caseId, String programme, String element, String kind) {
        return new CaseEvent(caseId, programme, element, kind, "", Map.of(), Map.of(), "");
    }

    CaseEvent outcome(String decision) {
        return new CaseEvent(caseId, programme, element, kind, decision, before, after, reason);
    }

    CaseEvent changing(Map<String, ?> was, Map<String, ?> is) {
        return new CaseEvent(caseId, programme, element, kind, outcome, was, is, reason);
    }

    CaseEvent because(String words) {
        return new CaseEvent(caseId, programme, element, kind, outcome, before, after, words);
    }
}
