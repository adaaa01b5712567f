package fr.synergies.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests to all operations of the API, made from its OpenAPI document: nearly right ones and wrong ones. */
final class ApiRequests {

    private static final int DEEPEST = 5;

    /** What the delivered programme has: with it a request gets past the first check. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "code", List.of("SYNERGIES"),
            "programme", List.of("SYNERGIES"),
            "year", List.of("2021", "2022", "2023"),
            "number", List.of("1", "2"),
            "month", List.of("2022-01", "2022-02"),
            "group", List.of("PALLETS", "ENERGY_PURCHASING"),
            "siret", List.of("55208131766522", "73282932000074"),
            "format", List.of("csv", "xlsx"),
            "caseId", List.of("funding-SYNERGIES-2022-r1", "programme-SYNERGIES"),
            "id", List.of("1", "funding-SYNERGIES-2022-r1"));

    /** One request. */
    record Request(String method, String path, String contentType, String body) {}

    private record Operation(String method, String path, JsonNode about) {}

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Junk junk;

    ApiRequests(String openApi, Junk junk) {
        try {
            document = new ObjectMapper().readTree(openApi);
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
        this.junk = junk;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
    }

    int operations() {
        return operations.size();
    }

    /** A request to an operation; each is met in turn. */
    Request of(int turn) {
        Operation operation = operations.get(turn % operations.size());
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.about().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = encoded(value(name, parameter));
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value.isEmpty() ? "%20" : value);
            } else if (parameter.path("in").asText().equals("query") && junk.of(60)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(encoded(name))
                        .append('=')
                        .append(value);
            }
        }
        JsonNode contents = operation.about().path("requestBody").path("content");
        if (contents.isMissingNode()) {
            return new Request(operation.method(), path + query, "", "");
        }
        String contentType = contents.fieldNames().next();
        String body = junk.of(15)
                ? junk.text()
                : json(contents.path(contentType).path("schema"), 0).toString();
        return new Request(operation.method(), path + query, junk.of(95) ? contentType : "application/xml", body);
    }

    private String value(String name, JsonNode parameter) {
        List<String> known = KNOWN.getOrDefault(name, List.of());
        if (!known.isEmpty() && junk.of(75)) {
            return junk.one(known);
        }
        return junk.of(50) ? json(parameter.path("schema"), 0).asText() : junk.text();
    }

    private JsonNode json(JsonNode declared, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonNode schema = resolved(declared);
        if (junk.of(6)) {
            return wrong();
        }
        if (depth < DEEPEST
                && (schema.has("properties") || schema.path("type").asText().equals("object"))) {
            ObjectNode object = nodes.objectNode();
            schema.path("properties").properties().forEach(field -> {
                if (junk.of(85)) {
                    object.set(field.getKey(), known(field.getKey(), field.getValue(), depth + 1));
                }
            });
            if (junk.of(3)) {
                object.put(junk.text(), junk.text());
            }
            return object;
        }
        if (schema.path("type").asText().equals("array")) {
            ArrayNode array = nodes.arrayNode();
            int size = junk.below(4);
            for (int i = 0; i < size && depth < DEEPEST; i++) {
                array.add(json(schema.path("items"), depth + 1));
            }
            return array;
        }
        return plain(schema);
    }

    private JsonNode known(String name, JsonNode schema, int depth) {
        List<String> known = KNOWN.getOrDefault(name, List.of());
        boolean text = resolved(schema).path("type").asText().equals("string");
        return text && !known.isEmpty() && junk.of(75)
                ? JsonNodeFactory.instance.textNode(junk.one(known))
                : json(schema, depth);
    }

    private JsonNode plain(JsonNode schema) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.has("example") && junk.of(80)) {
            return schema.path("example");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(junk.below(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> nodes.numberNode(junk.one(List.of(0, 1, 2, 7, 12, 2022, 2023, -1, Integer.MAX_VALUE)));
            case "number" ->
                nodes.numberNode(new java.math.BigDecimal(
                        junk.one(List.of("0", "1", "0.5", "1500.00", "44250.00", "-3", "0.001", "1e40"))));
            case "boolean" -> nodes.booleanNode(junk.of(50));
            default -> nodes.textNode(written(schema.path("format").asText()));
        };
    }

    private String written(String format) {
        return switch (format) {
            case "date" -> junk.one(List.of("2022-03-01", "2021-09-15", "2023-12-31", "1999-01-01", "9999-12-31"));
            case "date-time" -> junk.one(List.of("2022-03-01T10:00:00Z", "2022-03-01T10:00:00"));
            default -> junk.of(60) ? "Motif " + junk.below(100) : junk.text();
        };
    }

    private JsonNode wrong() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (junk.below(6)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.arrayNode();
            case 2 -> nodes.objectNode();
            case 3 -> nodes.numberNode(Long.MAX_VALUE);
            case 4 -> nodes.booleanNode(true);
            default -> nodes.textNode(junk.text());
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : document.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
