package fr.synergies.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What an act changed, as the trail writes it: nothing of what stayed the same. */
final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** The facts that differ, by name, each with its value before and after as texts; absent ones are null. */
    static String changed(Map<String, ?> before, Map<String, ?> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, Map<String, String>> changed = new LinkedHashMap<>();
        for (String name : names) {
            String was = text(before.get(name));
            String is = text(after.get(name));
            if (!Objects.equals(was, is)) {
                Map<String, String> both = new LinkedHashMap<>();
                both.put("before", was);
                both.put("after", is);
                changed.put(name, both);
            }
        }
        try {
            return changed.isEmpty() ? "" : JSON.writeValueAsString(changed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
