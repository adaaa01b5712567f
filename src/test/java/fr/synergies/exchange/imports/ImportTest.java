package fr.synergies.exchange.imports;

import static fr.synergies.synergy.carried.Town.API;
import static fr.synergies.synergy.carried.Town.COMPANIES;
import static fr.synergies.synergy.carried.Town.FLOWS;
import static fr.synergies.synergy.carried.Town.IMPORTS;
import static fr.synergies.synergy.carried.Town.JOINERY;
import static fr.synergies.synergy.carried.Town.problem;
import static fr.synergies.synergy.carried.Town.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.company.CompanyApiTest;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.sheet.SheetFormat;
import fr.synergies.exchange.sheet.SheetWriter;
import fr.synergies.synergy.carried.Town;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@SynergiesTest
class ImportTest {

    private static final String HEADER = String.join(";", SheetColumn.titles());
    private static final String GOOD = JOINERY
            + ";Menuiserie;16.23Z;CAP_NORD;;;;GIVEN;05/01/2022;13 02 05*|15 01 03;oui;OUT;PALLET;15 01 03;1 200,5;piece;"
            + "YEAR;1|2;0;0,40;=2+3";

    @Autowired
    private TestSystem system;

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
    void the_town_is_taken_in_and_a_second_time_changes_nothing() {
        Answer first = take(system, "", Town.sample());
        int acts = system.rows("audit_act");
        Answer second = take(system, "", Town.sample());

        assertReport(first, "stored", "true", "badRows", "0", "companiesAdded", "20", "flowsAdded", "49");
        assertReport(second, "companiesAdded", "0", "companiesChanged", "0", "flowsAdded", "0", "flowsChanged", "0");
        assertThat(second.at("/unchanged")).isEqualTo("49");
        assertThat(system.rows("company_flow")).isEqualTo(49);
        Town.settle(system);
        assertThat(system.rows("audit_act")).as("one act more: the detection").isBetween(acts, acts + 1);
        assertThat(system.client("auditor").get(COMPANIES + "/" + JOINERY).at("/name"))
                .as("nobody takes it for a real one")
                .isEqualTo("Menuiserie Lamartin (fictive)");
        assertThat(system.client("auditor")
                        .get("/api/cases/company-SYNERGIES-" + JOINERY + "/history")
                        .text())
                .contains("staff-cci a importé la fiche de l’entreprise ou ses flux");
    }

    @Test
    void a_dry_run_says_the_same_and_keeps_nothing() {
        Answer dry = take(system, "?dryRun=true", Town.sample());

        assertReport(dry, "stored", "false", "dryRun", "true", "companiesAdded", "20", "flowsAdded", "49");
        assertThat(system.rows("company")).isZero();
    }

    @Test
    void cells_are_read_as_people_write_them_and_commas_part_columns_too() {
        take(system, "", csv(GOOD));
        Answer flow = system.client("auditor").get(FLOWS);
        Answer comma = take(
                system,
                "",
                text((HEADER + "\n" + GOOD)
                        .replace("1 200,5", "1200.5")
                        .replace("0,40", "0.4")
                        .replace(';', ',')));

        assertThat(flow.at("/items/0/quantity")).isEqualTo("1200.5");
        assertThat(flow.at("/items/0/disposalPrice")).isEqualTo("0.4");
        assertThat(flow.json().at("/items/0/months").toString()).isEqualTo("[1,2]");
        assertThat(system.client("auditor").get(COMPANIES).text())
                .contains("\"permits\":[\"13 02 05*\",\"15 01 03\"],\"permitsKnown\":true", "2022-01-05");
        assertReport(comma, "rows", "1", "badRows", "0", "unchanged", "1");
    }

    @Test
    void a_row_that_says_something_new_changes_what_is_there() {
        take(system, "", csv(GOOD));
        Answer changed =
                take(system, "", csv(GOOD.replace("Menuiserie", "Atelier").replace("1 200,5", "7")));

        assertReport(changed, "companiesChanged", "1", "flowsChanged", "1", "flowsAdded", "0");
        assertThat(system.client("auditor").get(FLOWS).at("/items/0/quantity")).isEqualTo("7");
        assertThat(system.client("auditor").get(FLOWS).at("/items/0/company")).isEqualTo("Atelier");
    }

    @Test
    void a_row_without_a_flow_is_a_company_alone() {
        Answer alone = take(system, "", csv(JOINERY + ";Menuiserie;16.23Z;CAP_NORD;;;;NONE;;;;;;;;;;;;;"));

        assertReport(alone, "companiesAdded", "1", "flowsAdded", "0", "badRows", "0");
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                Arguments.of(JOINERY, "99900001100019", "siret"),
                Arguments.of("Menuiserie", "", "name"),
                Arguments.of("16.23Z", "16", "naf"),
                Arguments.of("CAP_NORD", "NORD", "park"),
                Arguments.of("GIVEN", "PERHAPS", "consent"),
                Arguments.of("05/01/2022", "32/01/2022", "consentOn"),
                Arguments.of("oui", "perhaps", "permitsKnown"),
                Arguments.of("13 02 05*|", "oil|", "permits"),
                Arguments.of(";OUT;", ";;", "direction"),
                Arguments.of("PALLET", "CARROT", "resource"),
                Arguments.of(";15 01 03;", ";15 01 08;", "wasteCode"),
                Arguments.of("1 200,5", "many", "quantity"),
                Arguments.of("piece", "stone", "unit"),
                Arguments.of("YEAR", "CENTURY", "period"),
                Arguments.of("1|2;", "1|13;", "months"),
                Arguments.of("1|2;", "spring;", "months"),
                Arguments.of("0,40", "-1", "disposalPrice"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void a_bad_row_is_named_with_its_column_value_and_reason(String good, String bad, String column) {
        Answer answer = take(system, "", csv(GOOD.replace(good, bad)));

        assertReport(answer, "stored", "false", "rows", "1", "badRows", "1");
        assertThat(answer.at("/faults/0/row")).isEqualTo("2");
        assertThat(answer.at("/faults/0/column")).as(answer.text()).isEqualTo(column);
        assertThat(answer.at("/faults/0/reason")).isNotBlank().doesNotContain("synergy.");
        assertThat(bad).contains(answer.at("/faults/0/value").split("[|]")[0]);
        assertThat(system.rows("company")).isZero();
    }

    @Test
    void either_all_rows_are_kept_or_the_good_ones() {
        String other = GOOD.replace(JOINERY, Town.PALLETS).replace("piece", "stone");
        Answer all = take(system, "?mode=ALL_OR_NOTHING", csv(GOOD, other));
        int kept = system.rows("company");
        Answer good = take(system, "?mode=GOOD_ROWS", csv(GOOD, other));

        assertReport(all, "stored", "false", "badRows", "1");
        assertThat(kept).isZero();
        assertReport(good, "stored", "true", "badRows", "1", "companiesAdded", "1", "flowsAdded", "1");
        assertThat(good.at("/faults/0/row")).isEqualTo("3");
        assertThat(system.rows("company")).isEqualTo(1);
    }

    @Test
    void rows_that_contradict_each_other_are_named() {
        Answer answer = take(
                system,
                "?mode=GOOD_ROWS",
                csv(GOOD, GOOD, GOOD.replace("Menuiserie", "Atelier").replace("OUT", "IN")));

        assertThat(answer.json().path("faults").findValuesAsText("row")).containsExactly("3", "4");
        assertThat(answer.json().path("faults").findValuesAsText("column")).containsExactly("resource", "siret");
    }

    @Test
    void what_is_no_table_is_refused_naming_the_file() {
        problem(400, take(system, "", new byte[0]), "file");
        problem(400, take(system, "", text("a;b;c\n1;2;3")), "file");
        problem(400, take(system, "", text("siret;name;naf;park\n")), "file");
        problem(400, take(system, "", text(HEADER + ";siret\n")), "file");
        problem(400, take(system, "", "siret;é".getBytes(StandardCharsets.ISO_8859_1)), "file");
        problem(400, take(system, "", new byte[] {'P', 'K', 3, 4, 5, 6}), "file");
        problem(400, take(system, "?mode=SOME", Town.sample()), "mode");
        problem(403, system.client("auditor").upload(IMPORTS, "table", "flows", Town.sample()));
        assertThat(system.rows("company")).isZero();
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void ten_thousand_rows_are_taken_in_and_given_out_again(SheetFormat format) throws IOException {
        byte[] table = large(format);
        Answer first = take(system, "", table);
        Answer second = take(system, "", table);

        assertReport(first, "stored", "true", "rows", "10000", "companiesAdded", "500", "flowsAdded", "10000");
        assertReport(second, "unchanged", "10000", "flowsChanged", "0");
        byte[] given = download(API + "/exports/flows." + format.name().toLowerCase());
        assertReport(take(system, "?dryRun=true", given), "rows", "10000", "badRows", "0", "unchanged", "10000");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void what_is_exported_is_no_formula_and_comes_back_as_it_was(SheetFormat format) {
        String formulas = GOOD.replace("Menuiserie", "@SUM(1)");
        take(system, "", csv(formulas));
        byte[] given = download(API + "/exports/flows." + format.name().toLowerCase());

        if (format == SheetFormat.CSV) {
            assertThat(new String(given, StandardCharsets.UTF_8)).contains(";'@SUM(1);", ";'=2+3");
        }
        assertReport(take(system, "", given), "rows", "1", "unchanged", "1");
        assertThat(system.client("auditor").get(FLOWS).at("/items/0/note")).isEqualTo("=2+3");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void the_template_is_a_table_without_rows(SheetFormat format) {
        byte[] template = download(IMPORTS + "/template." + format.name().toLowerCase());

        assertReport(take(system, "", template), "rows", "0", "badRows", "0");
    }

    @Test
    void the_sample_is_handed_out() {
        assertThat(download(IMPORTS + "/sample.csv")).isEqualTo(Town.sample());
    }

    @Test
    void others_than_staff_get_no_company_that_shares_nothing() {
        take(system, "", Town.sample());

        assertThat(system.client("auditor").get(API + "/exports/flows.csv").text())
                .contains("Lamartin")
                .doesNotContain("Supermarché");
        assertThat(system.client("staff-cci").get(API + "/exports/flows.csv").text())
                .contains("Supermarché");
    }

    private static void assertReport(Answer answer, String... expected) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (int i = 0; i < expected.length; i += 2) {
            assertThat(answer.at("/" + expected[i]))
                    .as(expected[i] + " of " + shortened(answer))
                    .isEqualTo(expected[i + 1]);
        }
    }

    private static String shortened(Answer answer) {
        return answer.text().substring(0, Math.min(answer.text().length(), 1000));
    }

    private static byte[] csv(String... rows) {
        return text(HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private static byte[] text(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    /** 500 companies, each with ten resources that only go out, as waste and not. */
    private static byte[] large(SheetFormat format) throws IOException {
        List<String> resources =
                List.of("METAL", "GLASS", "TEXTILE", "RUBBLE", "SOLVENT", "HEAT", "STEAM", "WATER", "PLASTIC", "WOOD");
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (SheetWriter writer = format.writer(table)) {
            writer.write(SheetColumn.titles());
            for (int company = 0; company < 500; company++) {
                for (int flow = 0; flow < 20; flow++) {
                    writer.write(List.of(
                            CompanyApiTest.siret(company),
                            "Atelier " + company,
                            "25.62B",
                            "VITAL_EST",
                            "",
                            "",
                            "",
                            "GIVEN",
                            "2022-01-05",
                            "",
                            "false",
                            "OUT",
                            resources.get(flow % 10),
                            flow < 10 ? "" : "15 01 03",
                            "12.5",
                            "t",
                            "YEAR",
                            "",
                            "0",
                            "0",
                            ""));
                }
            }
        }
        return table.toByteArray();
    }

    private byte[] download(String path) {
        try {
            String credentials =
                    Base64.getEncoder().encodeToString("staff-cci:synergies".getBytes(StandardCharsets.UTF_8));
            var response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(system.client("").origin() + path))
                                    .header("Authorization", "Basic " + credentials)
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            return response.body();
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
