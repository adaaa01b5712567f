package fr.synergies.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes and reads the facts that an act changed; unchanged facts are left out. */
public final class Facts {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final TypeReference<LinkedHashMap<String, Map<String, String>>> STORED = new TypeReference<>() {};
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private Facts() {}

    /**
     * A fact that an act changed.
     *
     * @param name name of the fact, such as {@code lines[0].requestedAid}
     * @param before empty if it did not exist
     * @param after empty if it no longer exists
     */
    public record Changed(String name, String before, String after) {}

    /** The facts that differ, by name, each with its value before and after as texts; absent ones are null. */
    static String changed(Object before, Object after) {
        Map<String, String> was = flat(before);
        Map<String, String> is = flat(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        Map<String, Map<String, String>> changed = new LinkedHashMap<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                Map<String, String> both = new LinkedHashMap<>();
                both.put(BEFORE, was.get(name));
                both.put(AFTER, is.get(name));
                changed.put(name, both);
            }
        }
        try {
            return changed.isEmpty() ? "" : JSON.writeValueAsString(changed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the facts stored with an act. */
    public static List<Changed> read(String stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        try {
            List<Changed> changed = new ArrayList<>();
            JSON.readValue(stored, STORED)
                    .forEach((name, both) ->
                            changed.add(new Changed(name, text(both.get(BEFORE)), text(both.get(AFTER)))));
            return changed;
        } catch (JsonProcessingException unreadable) {
            return List.of(new Changed("?", stored, ""));
        }
    }

    private static Map<String, String> flat(Object state) {
        Map<String, String> facts = new TreeMap<>();
        flat("", JSON.valueToTree(state), facts);
        return facts;
    }

    private static void flat(String name, JsonNode node, Map<String, String> facts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(part ->
                            flat(name.isEmpty() ? part.getKey() : name + "." + part.getKey(), part.getValue(), facts));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                flat(name + "[" + at + "]", node.get(at), facts);
            }
        } else if (!node.isNull()) {
            facts.put(name, node.asText());
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
