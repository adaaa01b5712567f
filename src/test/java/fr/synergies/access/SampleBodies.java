package fr.synergies.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies of the form that the OpenAPI document declares: what is required, and nothing else. */
record SampleBodies(JsonNode document) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** A body for an operation in JSON; an empty object where none is declared. */
    String of(Operation.Name name) {
        JsonNode content = document.path("paths")
                .path(name.path())
                .path(name.verb().toLowerCase(java.util.Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json");
        return content.isMissingNode()
                ? "{}"
                : sample(content.path("schema"), 0).toString();
    }

    private JsonNode sample(JsonNode declared, int depth) {
        JsonNode schema = resolved(declared);
        if (schema.has("properties") && depth < DEEPEST) {
            return object(schema, depth);
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asText()) {
            case "array" -> list(schema, depth);
            case "object" -> NODES.objectNode().set("NONE", sample(schema.path("additionalProperties"), depth + 1));
            case "boolean" -> NODES.booleanNode(false);
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt()));
            case "number" -> NODES.numberNode(1);
            default -> NODES.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("required")
                .forEach(name -> object.set(
                        name.asText(), sample(schema.path("properties").path(name.asText()), depth + 1)));
        return object;
    }

    private JsonNode list(JsonNode schema, int depth) {
        ArrayNode list = NODES.arrayNode();
        return depth < DEEPEST ? list.add(sample(schema.path("items"), depth + 1)) : list;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2022-03-01";
            case "date-time" -> "2022-03-01T10:00:00Z";
            default -> schema.path("pattern").asText().contains("\\d{14}") ? "55208131766522" : "NONE";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : document.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
