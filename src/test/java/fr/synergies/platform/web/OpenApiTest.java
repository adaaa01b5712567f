package fr.synergies.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The API is what its clients read in the OpenAPI document. The stored one, {@code src/test/resources/openapi.json}, changes only
 * with a change of the API that is meant: then the document that this test writes to {@code target/openapi.json} replaces it.
 */
@SynergiesTest
class OpenApiTest {

    private static final Path TODAY = Path.of("target", "openapi.json");
    private static final Set<String> HAVE_PARTS = Set.of("", "/paths", "/components", "/components/schemas");

    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @LocalServerPort
    private int port;

    @Test
    void the_document_of_the_api_is_the_stored_one() throws IOException {
        JsonNode today = today();
        Files.writeString(TODAY, written(today) + "\n");

        assertThat(parts("", today)).containsExactlyEntriesOf(parts("", stored()));
    }

    /** Without what depends on where, and as what version, the program runs. */
    private JsonNode today() throws IOException {
        Http reader = Http.anonymous(port);
        reader.signIn("staff-cci", "synergies");
        ObjectNode document =
                (ObjectNode) json.readTree(reader.get("/v3/api-docs").body());
        document.remove("servers");
        document.withObject("/info").remove("version");
        return document;
    }

    private JsonNode stored() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
            return json.readTree(file);
        }
    }

    /** Each path and each schema by itself, so that a failure names those that differ. */
    private Map<String, String> parts(String place, JsonNode node) throws JsonProcessingException {
        Map<String, String> parts = new TreeMap<>();
        if (!HAVE_PARTS.contains(place)) {
            parts.put(place, written(node));
            return parts;
        }
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            parts.putAll(parts(place + "/" + part.getKey(), part.getValue()));
        }
        return parts;
    }

    private String written(JsonNode node) throws JsonProcessingException {
        return json.writeValueAsString(json.treeToValue(node, Object.class));
    }
}
