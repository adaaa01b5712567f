package fr.synergies.synergy.carried;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.TestSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.core.io.ClassPathResource;

/** Companies of a programme and what is done with them in a test. */
public final class Town {

    public static final String API = "/api/programmes/SYNERGIES";
    public static final String COMPANIES = API + "/companies";
    public static final String FLOWS = API + "/flows";
    public static final String SYNERGIES = API + "/synergies";
    public static final String IMPORTS = API + "/imports";
    public static final String JOINERY = "99900001100018";
    public static final String PALLETS = "99900002900010";

    private Town() {}

    public static String company(String siret, String name, String park) {
        return "{\"siret\":\"" + siret + "\",\"name\":\"" + name + "\",\"naf\":\"16.23Z\",\"park\":\"" + park
                + "\",\"club\":\"Cap Nord\",\"consent\":\"GIVEN\",\"consentOn\":\"2022-01-05\",\"permits\":[\"13 02 05*\"],"
                + "\"permitsKnown\":true}";
    }

    public static String flow(String siret, String direction, String resource) {
        return "{\"siret\":\"" + siret + "\",\"direction\":\"" + direction + "\",\"resource\":\"" + resource
                + "\",\"quantity\":1200.50,\"unit\":\"piece\",\"period\":\"YEAR\",\"months\":[3,1,2],\"unitPrice\":2.50,"
                + "\"disposalPrice\":0.40,\"note\":\"80 x 120\"}";
    }

    /** Adds, and insists that it was. */
    public static JsonNode added(TestSystem system, String path, String json) {
        Answer answer = system.client("staff-cci").post(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    public static byte[] sample() {
        try {
            return new ClassPathResource("samples/town.csv").getInputStream().readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static Answer take(TestSystem system, String query, byte[] content) {
        return system.client("staff-cci").upload(IMPORTS + query, "table", "flows", content);
    }

    /** Waits until no detection is under way. */
    public static void settle(TestSystem system) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    Answer latest = system.client("staff-cci").get(SYNERGIES + "/detections/latest");
                    return latest.status() == 404 || latest.at("/status").matches("DONE|FAILED");
                });
    }

    public static void problem(int status, Answer answer, String... fields) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.fields()).as(answer.text()).containsExactlyInAnyOrder(fields);
        assertThat(answer.at("/detail") + answer.json().path("errors").findValuesAsText("message"))
                .isNotBlank()
                .doesNotContain("synergy.");
    }
}
