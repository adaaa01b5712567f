package fr.synergies.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.AtOnce;
import fr.synergies.TestSystemTest;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** An import profile is changed by one person at a time. */
class ImportProfileTest extends TestSystemTest {

    private static final String PROFILES = "/api/programmes/SYNERGIES/import-profiles";
    private static final String ACTIF = """
            {"name":"ACTIF","separator":";","version":%d,"columns":{"siret":{"header":"N° SIRET"},"name":{"header":"Nom"},
             "naf":{"header":"APE"},"park":{"header":"Zone"},"consent":{"constant":"NONE"}}}""";

    @Test
    void of_two_who_add_it_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, PROFILES, ACTIF.formatted(0));
    }

    @Test
    void of_two_who_change_what_both_have_read_one_is_answered_with_409() throws Exception {
        system.client("staff-cci").post(PROFILES, ACTIF.formatted(0));

        assertThat(AtOnce.both(change("staff-cci"), change("staff-metropole"))).containsExactlyInAnyOrder(200, 409);
    }

    private Callable<Integer> change(String user) {
        return () ->
                system.client(user).put(PROFILES + "/ACTIF", ACTIF.formatted(1)).status();
    }
}
