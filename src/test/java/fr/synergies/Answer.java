package fr.synergies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What the program answered to a request, as it came over the wire. */
public record Answer(int status, String contentType, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as a tree. */
    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("No JSON: " + text, malformed);
        }
    }

    /** What a path of the body says, such as {@code /totals/amount}, as text. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** The fields that a problem detail names. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        json().path("errors").forEach(error -> fields.add(error.path("field").asText()));
        return fields;
    }
}
