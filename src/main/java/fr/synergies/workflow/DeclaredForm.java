package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of a task as its diagram declares it. */
record DeclaredForm(List<DeclaredField> fields) {

    /**
     * Reads what was submitted; what the diagram does not declare is left out.
     *
     * @return the fields that were filled in, typed
     * @throws Refusal naming every field that is wrong
     */
    Map<String, Object> read(Map<String, Object> submitted, ZoneId zone) {
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
}
