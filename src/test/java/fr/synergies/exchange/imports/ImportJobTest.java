package fr.synergies.exchange.imports;

import static fr.synergies.synergy.carried.Town.COMPANIES;
import static fr.synergies.synergy.carried.Town.FLOWS;
import static fr.synergies.synergy.carried.Town.IMPORTS;
import static fr.synergies.synergy.carried.Town.JOINERY;
import static fr.synergies.synergy.carried.Town.PALLETS;
import static fr.synergies.synergy.carried.Town.problem;
import static fr.synergies.synergy.carried.Town.take;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.company.form.SheetRow;
import fr.synergies.company.form.TypedCells;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.exchange.sheet.SheetReader;
import fr.synergies.exchange.sheet.Sheets;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.Jobs;
import fr.synergies.synergy.carried.Town;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports from their arrival to their end, by profiles, in the background and after a stop. */
@SynergiesTest
class ImportJobTest {

    private static final String PROFILES = "/api/programmes/SYNERGIES/import-profiles";
    private static final String HEADER = String.join(";", SheetColumn.titles());
    private static final String GOOD = JOINERY
            + ";Menuiserie;16.23Z;CAP_NORD;;47,35;5,04;GIVEN;2022-01-05;;;OUT;PALLET;15 01 03;12;piece;YEAR;;0;0,4;";
    private static final String PROFILE = """
            {"name":"ACTIF","separator":"|","columns":{
              "siret":{"header":"N° SIRET"},"name":{"header":"Raison sociale"},"naf":{"header":"APE"},
              "park":{"header":"Zone","translations":{"Zone Nord":"CAP_NORD"}},"consent":{"constant":"NONE"},
              "direction":{"header":"Sens","translations":{"sortant":"OUT","entrant":"IN"}},
              "resource":{"header":"Matière","translations":{"palettes":"PALLET"}},
              "quantity":{"header":"Qté"},"unit":{"header":"Unité","translations":{"unités":"piece"}},
              "period":{"constant":"YEAR"}}}""";
    private static final String ACTIF = "Code interne|Raison sociale|N° SIRET|APE|Zone|Sens|Matière|Qté|Unité\n"
            + "1|Menuiserie|" + JOINERY + "|16.23Z|Zone Nord|Sortant|Palettes|1 200|unités\n";

    @Autowired
    private TestSystem system;

    @Autowired
    private ImportJobRepository jobs;

    @Autowired
    private ImportFileRepository files;

    @Autowired
    private ImportRowRepository rows;

    @Autowired
    private Jobs background;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void settle() {
        Town.settle(system);
        system.close();
    }

    @Test
    void what_was_only_checked_is_stored_without_sending_it_again() {
        String bad = GOOD.replace(JOINERY, PALLETS).replace("piece", "stone");
        Answer dry = take(system, "?dryRun=true", csv(GOOD, bad));
        String one = IMPORTS + "/" + dry.at("/id");
        Answer confirmed = system.client("staff-metropole").post(one + "/confirmation?mode=GOOD_ROWS", "");
        JsonNode end = ended(one);

        assertThat(dry.at("/stored")).isEqualTo("false");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(202);
        assertThat(end.path("status").asText()).isEqualTo("DONE");
        assertThat(end.path("stored").asBoolean()).isTrue();
        assertThat(end.path("badRows").asInt()).isEqualTo(1);
        assertThat(system.rows("company")).isEqualTo(1);
        assertThat(system.rows("import_row") + system.rows("import_part")).isZero();
        problem(409, system.client("staff-cci").post(one + "/confirmation", ""));
        assertThat(system.client("auditor")
                        .get("/api/cases/company-SYNERGIES-" + JOINERY + "/history")
                        .text())
                .contains("staff-metropole a importé la fiche");
        assertThat(system.client("auditor")
                        .get("/api/cases/import-SYNERGIES-" + dry.at("/id") + "/history")
                        .text())
                .contains("staff-metropole a importé un tableau");
    }

    @Test
    void a_confirmation_of_all_or_nothing_stores_nothing_beside_a_bad_row() {
        Answer dry = take(system, "?dryRun=true", csv(GOOD, GOOD));
        String one = IMPORTS + "/" + dry.at("/id");
        system.client("staff-cci").post(one + "/confirmation", "");

        assertThat(ended(one).path("stored").asBoolean()).isFalse();
        assertThat(system.rows("company")).isZero();
        assertThat(system.client("staff-cci")
                        .get(one + "/faults")
                        .json()
                        .at("/items/0/row")
                        .asInt())
                .isEqualTo(3);
        assertThat(system.client("staff-cci").get(one + "/faults.csv").text())
                .contains("Ligne;Colonne;Valeur;Motif", "3;resource;PALLET;");
    }

    @Test
    void a_large_file_is_a_job_that_says_how_far_it_is() {
        Answer accepted = take(system, "?mode=GOOD_ROWS", padded(GOOD, GOOD.replace("CAP_NORD", "NORD")));

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        JsonNode end = ended(accepted.at("/url"));
        assertThat(end.path("status").asText()).isEqualTo("DONE");
        assertThat(end.path("rows").asInt()).isEqualTo(2);
        assertThat(end.path("badRows").asInt()).isEqualTo(1);
        assertThat(end.path("flowsAdded").asInt()).isEqualTo(1);
        assertThat(system.client("staff-cci").get(IMPORTS).at("/items/0/url")).isEqualTo(accepted.at("/url"));
        Answer again = take(system, "?mode=GOOD_ROWS", padded(GOOD));
        assertThat(ended(again.at("/url")).path("unchanged").asInt()).isEqualTo(1);
        assertThat(system.client("staff-cci").get(FLOWS).at("/items/0/version")).isEqualTo("1");
    }

    @Test
    void a_large_file_that_does_not_go_on_fails_with_a_reason_and_keeps_nothing() {
        Answer accepted = take(system, "", padded(GOOD, "\"open quotation mark;" + GOOD));

        JsonNode end = ended(accepted.at("/url"));
        assertThat(end.path("status").asText()).isEqualTo("FAILED");
        assertThat(end.path("failure").asText()).contains("ne se lit pas à la ligne");
        assertThat(system.rows("company") + system.rows("import_part") + system.rows("import_row"))
                .isZero();
    }

    @Test
    void an_import_that_a_stop_cut_short_begins_again() throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), csv(GOOD, GOOD.replace("PALLET", "WOOD")));
        long id = jobs.add("SYNERGIES", "table.csv", "", ImportMode.ALL_OR_NOTHING, false, Locale.FRENCH, "staff-cci");
        files.add(id, file);
        jobs.start(id);
        try (SheetReader sheet = Sheets.open(file, ImportProfile.NONE)) {
            SheetRow row = sheet.next().orElseThrow();
            TypedCells cells = new TypedCells(row, (column, key) -> {});
            rows.add(
                    id,
                    List.of(new ImportedRow(
                            2,
                            JOINERY,
                            cells.company().facts(),
                            Optional.of(cells.flow().facts()))));
        }
        transaction.executeWithoutResult(status ->
                background.submit(new JobRequest(ImportWork.CODE, String.valueOf(id), "table.csv", "", "", false)));

        JsonNode end = ended(IMPORTS + "/" + id);
        assertThat(end.path("status").asText()).isEqualTo("DONE");
        assertThat(end.path("rows").asInt()).isEqualTo(2);
        assertThat(system.rows("company_flow")).isEqualTo(2);
        assertThat(system.client("auditor")
                        .get("/api/cases/company-SYNERGIES-" + JOINERY + "/history")
                        .text())
                .contains("a importé");
    }

    @Test
    void companies_and_flows_are_changed_where_a_table_says_something_new() {
        take(system, "", csv(GOOD, GOOD.replace(JOINERY, PALLETS)));
        Answer changed = take(
                system,
                "",
                csv(
                        GOOD.replace("GIVEN", "WITHDRAWN").replace(";47,35;5,04;", ";;;"),
                        GOOD.replace(JOINERY, PALLETS).replace(";12;", ";13;")));

        assertThat(changed.at("/companiesChanged")).isEqualTo("1");
        assertThat(changed.at("/flowsChanged")).isEqualTo("1");
        assertThat(changed.at("/unchanged")).isEqualTo("0");
        assertThat(system.client("staff-cci").get(COMPANIES + "/" + JOINERY).text())
                .contains("\"version\":2", "\"consent\":\"WITHDRAWN\"", "\"latitude\":null");
        assertThat(system.client("staff-cci").get(FLOWS + "?siret=" + PALLETS).text())
                .contains("\"version\":2", "\"quantity\":13");
        Town.settle(system);
        assertThat(system.rows("synergy_proposal")).isZero();
    }

    @Test
    void the_export_of_another_tool_is_read_by_its_profile() {
        Town.added(system, PROFILES, PROFILE);
        Answer report = take(system, "?profile=ACTIF", text(ACTIF));
        String flow = system.client("staff-cci").get(FLOWS).text();

        assertThat(report.at("/flowsAdded")).as(report.text()).isEqualTo("1");
        assertThat(flow)
                .contains("\"direction\":\"OUT\",\"resource\":\"PALLET\"", "\"quantity\":1200,\"unit\":\"piece\"");
        assertThat(system.client("staff-cci").get(COMPANIES).text())
                .contains("\"park\":\"CAP_NORD\"", "\"consent\":\"NONE\"");
        assertThat(take(system, "?profile=ACTIF", text(ACTIF)).at("/unchanged")).isEqualTo("1");
    }

    static Stream<Arguments> otherWords() {
        return Stream.of(
                Arguments.of("1 200", "beaucoup", "Qté", "beaucoup"),
                Arguments.of("unités", "pierres", "Unité", "pierres"),
                Arguments.of("Sortant", "ailleurs", "Sens", "ailleurs"),
                Arguments.of("Zone Nord", "Zone Sud", "Zone", "Zone Sud"),
                Arguments.of("16.23Z", "16.23A", "APE", "16.23A"),
                Arguments.of(JOINERY, "1234", "N° SIRET", "1234"));
    }

    @ParameterizedTest
    @MethodSource("otherWords")
    void faults_name_the_columns_and_words_of_the_other_tool(String good, String bad, String column, String value) {
        Town.added(system, PROFILES, PROFILE);
        Answer report = take(system, "?profile=ACTIF", text(ACTIF.replace(good, bad)));

        assertThat(report.at("/faults/0/column")).as(report.text()).isEqualTo(column);
        assertThat(report.at("/faults/0/value")).isEqualTo(value);
    }

    @Test
    void contradictions_name_the_columns_of_the_other_tool_too() {
        Town.added(system, PROFILES, PROFILE);
        String twin = ACTIF.lines().skip(1).findFirst().orElseThrow();
        Answer report =
                take(system, "?profile=ACTIF", text(ACTIF + twin + "\n" + twin.replace("Menuiserie", "Atelier")));

        assertThat(report.json().path("faults").findValuesAsText("column")).containsExactly("Matière", "N° SIRET");
    }

    @Test
    void a_profile_is_changed_by_who_read_it_last() {
        JsonNode added = Town.added(system, PROFILES, PROFILE);
        String changed = PROFILE.replace("{\"name\"", "{\"version\":1,\"name\"").replace("Qté", "Quantité");

        assertThat(system.client("staff-cci").get(PROFILES + "/ACTIF").json()).isEqualTo(added);
        assertThat(system.client("staff-cci").get(PROFILES).json().path("items"))
                .hasSize(1);
        problem(409, system.client("staff-cci").post(PROFILES, PROFILE));
        Answer first = system.client("staff-cci").put(PROFILES + "/ACTIF", changed);
        assertThat(first.at("/columns/quantity/header")).as(first.text()).isEqualTo("Quantité");
        problem(409, system.client("staff-cci").put(PROFILES + "/ACTIF", changed));
        problem(400, system.client("staff-cci").put(PROFILES + "/ACTIF", PROFILE), "version");
        problem(400, system.client("staff-cci").put(PROFILES + "/ACTIF", changed.replace("ACTIF", "X")), "name");
        problem(400, take(system, "?profile=ACTIF", text(ACTIF)), "file");
        problem(403, system.client("finance").get(PROFILES));
        assertThat(system.client("auditor").get(PROFILES).text()).contains("ACTIF");
        assertThat(system.client("staff-cci").delete(PROFILES + "/ACTIF").status())
                .isEqualTo(204);
        problem(404, system.client("staff-cci").get(PROFILES + "/ACTIF"));
        problem(400, take(system, "?profile=ACTIF", text(ACTIF)), "profile");
    }

    static Stream<Arguments> badProfiles() {
        return Stream.of(
                Arguments.of("\"ACTIF\"", "\"../x\"", "name"),
                Arguments.of("\"ACTIF\"", "null", "name"),
                Arguments.of("\"|\"", "\"x\"", "separator"),
                Arguments.of("\"consent\":{\"constant\":\"NONE\"},", "", "columns[consent]"),
                Arguments.of("\"siret\":{\"header\":\"N° SIRET\"}", "\"siret\":{\"header\":\" \"}", "columns[siret]"),
                Arguments.of("\"period\"", "\"colour\"", "columns[colour]"));
    }

    @ParameterizedTest
    @MethodSource("badProfiles")
    void a_bad_profile_is_refused_naming_the_field(String good, String bad, String field) {
        problem(400, system.client("staff-cci").post(PROFILES, PROFILE.replace(good, bad)), field);
        assertThat(system.rows("import_profile")).isZero();
    }

    @Test
    void auditors_read_imports_but_their_refused_lines_and_only_staff_confirms_them() {
        String id = take(system, "?dryRun=true", csv(GOOD)).at("/id");
        for (String reader : new String[] {"auditor", "finance"}) {
            problem(403, system.client(reader).get(IMPORTS + "/" + id + "/faults"));
            problem(403, system.client(reader).get(IMPORTS + "/" + id + "/faults.csv"));
            problem(403, system.client(reader).post(IMPORTS + "/" + id + "/confirmation", ""));
        }
        problem(403, system.client("finance").get(IMPORTS));
        problem(403, system.client("finance").get(IMPORTS + "/" + id));
        assertThat(system.client("auditor").get(IMPORTS).status()).isEqualTo(200);
        assertThat(system.client("auditor").get(IMPORTS + "/" + id).status()).isEqualTo(200);
        problem(404, system.client("staff-cci").get(IMPORTS + "/999999"));
        problem(400, system.client("staff-cci").get(IMPORTS + "?page=last"), "page");
        problem(400, system.client("staff-cci").get(IMPORTS + "/" + id + "/faults?page=last"), "page");
    }

    @Test
    void a_file_that_waited_too_long_is_forgotten() {
        String id = take(system, "?dryRun=true", csv(GOOD)).at("/id");
        system.clock().moveTo(TestSystem.START.plus(Duration.ofDays(8)));
        take(system, "?dryRun=true", csv(GOOD));

        problem(409, system.client("staff-cci").post(IMPORTS + "/" + id + "/confirmation", ""));
    }

    private JsonNode ended(String one) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> system.client("staff-cci").get(one).at("/status").matches("DONE|FAILED"));
        return system.client("staff-cci").get(one).json();
    }

    /** Above the size that is taken in at once, by lines that nobody reads. */
    private static byte[] padded(String... good) {
        return text(HEADER + "\n" + ("# " + "x".repeat(998) + "\n").repeat(2200) + String.join("\n", good) + "\n");
    }

    private static byte[] csv(String... good) {
        return text(HEADER + "\n" + String.join("\n", good) + "\n");
    }

    private static byte[] text(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }
}
