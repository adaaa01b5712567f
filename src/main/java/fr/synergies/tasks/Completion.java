package fr.synergies.tasks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a request that completes a task through the API.
 *
 * @param variables values of the form's fields, by field id; absent means none
 */
record Completion(Map<String, Object> variables) {

    Completion {
        variables = variables == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
