package fr.synergies.trail.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** Writes the parts of OCEL 2.0 events, objects and types in JSON. */
final class OcelJson {

    private final JsonGenerator json;

    OcelJson(JsonGenerator json) {
        this.json = json;
    }

    void number(String name, BigDecimal value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeNumberField("value", value);
        json.writeEndObject();
    }

    /** Writes relationships to objects, with their kind as the qualifier; empty ones are left out. */
    void relationships(Map<String, String> related) throws IOException {
        json.writeArrayFieldStart("relationships");
        for (Map.Entry<String, String> each : related.entrySet()) {
            if (!each.getValue().isEmpty()) {
                json.writeStartObject();
                json.writeStringField("objectId", each.getKey() + ":" + each.getValue());
                json.writeStringField("qualifier", each.getKey());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** Writes an attribute, for an object with the time from which it is valid; empty ones are left out. */
    void attribute(String name, String value, String time) throws IOException {
        if (!value.isEmpty()) {
            json.writeStartObject();
            json.writeStringField("name", name);
            if (!time.isEmpty()) {
                json.writeStringField("time", time);
            }
            json.writeStringField("value", value);
            json.writeEndObject();
        }
    }

    void type(String name, Map<String, String> attributes) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("attributes");
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", each.getKey());
            json.writeStringField("type", each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
