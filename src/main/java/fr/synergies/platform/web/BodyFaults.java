package fr.synergies.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.synergies.platform.web.Problem.FieldProblem;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Finds all faults of a JSON body, whereas deserialization stops at the first: removes the value that cannot be read and
 * continues; the readable rest is validated as usual.
 */
@Component
class BodyFaults {

    private static final int MOST = 100;

    private final ObjectMapper json;
    private final Validator validator;
    private final UnreadableBody unreadableBody;

    BodyFaults(ObjectMapper json, Validator validator, UnreadableBody unreadableBody) {
        this.json = json;
        this.validator = validator;
        this.unreadableBody = unreadableBody;
    }

    List<FieldProblem> of(HttpMessageNotReadableException unreadable, Locale locale) {
        Map<String, FieldProblem> faults = new LinkedHashMap<>();
        add(faults, unreadableBody.explain(unreadable.getCause(), locale));
        if (unreadable.getCause() instanceof JsonMappingException first
                && first.getPath() != null
                && !first.getPath().isEmpty()
                && unreadable.getHttpInputMessage() instanceof RereadableBody body) {
            readOn(body, faults, locale);
        }
        return List.copyOf(faults.values());
    }

    private void readOn(RereadableBody body, Map<String, FieldProblem> faults, Locale locale) {
        JavaType type = json.constructType(body.type());
        try {
            JsonNode tree = json.readTree(body.content());
            for (int left = MOST; left > 0; left--) {
                try {
                    Object read = json.treeToValue(tree, type);
                    validator
                            .validate(read)
                            .forEach(violation -> add(
                                    faults,
                                    new FieldProblem(
                                            violation
                                                    .getPropertyPath()
                                                    .toString()
                                                    .replaceAll("\\.<[^>]+>", ""),
                                            violation.getMessage())));
                    return;
                } catch (JsonMappingException next) {
                    add(faults, unreadableBody.explain(next, locale));
                    if (!takeOut(tree, next.getPath())) {
                        return;
                    }
                }
            }
        } catch (IOException malformed) {
            // The tree cannot be read: nothing more can be found than what is known already.
            add(faults, unreadableBody.explain(malformed, locale));
        }
    }

    private static void add(Map<String, FieldProblem> faults, FieldProblem fault) {
        faults.putIfAbsent(fault.field(), fault);
    }

    private static boolean takeOut(JsonNode tree, List<Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = tree;
        for (Reference reference : path.subList(0, path.size() - 1)) {
            parent = reference.getFieldName() == null
                    ? parent.path(reference.getIndex())
                    : parent.path(reference.getFieldName());
        }
        Reference last = path.get(path.size() - 1);
        if (parent instanceof ObjectNode object && last.getFieldName() != null) {
            return object.remove(last.getFieldName()) != null;
        }
        boolean left =
                parent instanceof ArrayNode && !parent.path(last.getIndex()).isNull();
        if (left) {
            ((ArrayNode) parent).setNull(last.getIndex()); // the places of the others stay
        }
        return left;
    }
}
