package fr.synergies.platform.workflow.form;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of a task, as declared in the diagram.
 *
 * @param documents the kinds of documents that must be attached to it
 * @param others the tasks that another person must have completed: the property {@code otherPersonThan}
 */
public record DeclaredForm(List<DeclaredField> fields, List<String> documents, List<String> others) {

    /** The field that holds the decision taken in a task; gateways and the history read it. */
    public static final String DECISION = "decision";

    /**
     * Reads the submitted values; those not declared in the diagram are ignored.
     *
     * @return the fields that were filled in, typed
     * @throws Refusal naming every field that is wrong
     */
    public Map<String, Object> read(Map<String, Object> submitted, ZoneId zone) {
        Map<String, Object> form = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (DeclaredField field : fields) {
            violations.addAll(field.read(submitted.get(field.id()), zone, form));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return form;
    }

    /**
     * The answers that are recorded as facts in the history: dates, numbers and choices. Texts may concern people and stay in the
     * tables; the decision and its reason are recorded separately.
     */
    public Map<String, Object> facts(Map<String, Object> form) {
        Map<String, Object> facts = new LinkedHashMap<>(form);
        fields.stream()
                .filter(field -> field.type() == FieldType.STRING
                        || field.type() == FieldType.ROWS
                        || field.id().equals(DECISION))
                .forEach(text -> facts.remove(text.id()));
        return facts;
    }
}
