package fr.synergies.indicator;

import static fr.synergies.synergy.carried.Town.JOINERY;
import static fr.synergies.synergy.carried.Town.PALLETS;
import static fr.synergies.synergy.carried.Town.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.exchange.imports.Rows;
import fr.synergies.exchange.sheet.SheetFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What the indicators count, down to each fact. */
@SynergiesTest
class LiveIndicatorsTest {

    private static final String INDICATORS = "/api/programmes/SYNERGIES/indicators";
    private static final String PAGE = "/programmes/SYNERGIES/indicators";
    private static final String THIRD = "73282932000074";

    private int meetings;

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private IndicatorExport export;

    @Autowired
    private LiveIndicators indicators;

    private Rows rows;

    @BeforeEach
    void open() {
        system.open();
        rows = new Rows(jdbc);
    }

    @AfterEach
    void close() {
        system.close();
    }

    /** Three companies; a pooling of two of them that runs, a substitution on trial. */
    private void town() {
        long joinery = rows.company(JOINERY, "Menuiserie", "CAP_NORD", Consent.GIVEN);
        long pallets = rows.company(PALLETS, "Palettes", "GRAND_SUD", Consent.GIVEN);
        long hidden = rows.company(THIRD, "Cachottier", "CAP_NORD", Consent.NONE);
        rows.visit(joinery, "2021-06-01", false);
        rows.visit(joinery, "2021-09-01", true);
        rows.visit(pallets, "2022-01-05", true);
        rows.visit(hidden, "2022-01-06", true);
        long wood = rows.flow(joinery, "PALLET");
        long paper = rows.flow(pallets, "PALLET");
        long gas = rows.flow(hidden, "GAS");
        long running = rows.synergy(SynergyKind.POOLING, "PALLETS", "RUNNING", "2021-10-01", wood, paper);
        rows.synergy(SynergyKind.SUBSTITUTION, "ENERGY_PURCHASING", "TRIAL", "2022-01-03", gas, paper);
        rows.measure(
                running,
                2021,
                Map.of(
                        "tonnes",
                        "1.50",
                        "saving",
                        "1000.25",
                        "co2_tonnes",
                        "0.40",
                        "energy_kwh",
                        "20",
                        "jobs",
                        "1",
                        "volunteer_hours",
                        "3.5"));
        rows.measure(running, 2022, Map.of("tonnes", "2.25", "saving", "-10.00", "jobs", "1", "volunteer_hours", "0"));
        rows.add(
                "working_group",
                Map.of(
                        "programme",
                        "SYNERGIES",
                        "status",
                        "ACTIVE",
                        "code",
                        "PALLETS",
                        "case_id",
                        "group-SYNERGIES-PALLETS"));
        meeting("2021-11-01", List.of("A", "B", "C"), new BigDecimal("1.5"));
        meeting("2022-01-07", List.of("A"), null);
        purchase();
    }

    private void meeting(String day, List<String> present, BigDecimal hours) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "kind", "GROUP", "programme", "SYNERGIES", "case_id", "group-SYNERGIES-PALLETS", "status", "HELD"));
        row.put("number", ++meetings);
        row.put("held_on", LocalDate.parse(day));
        if (hours != null) {
            row.put("hours", hours);
        }
        long meeting = rows.add("meeting", row);
        int place = 0;
        for (String name : present) {
            rows.add(
                    "meeting_attendance",
                    Map.of("meeting_id", meeting, "convocation", 1, "place", place++, "name", name));
        }
    }

    private void purchase() {
        long round = rows.add(
                "purchase_round",
                Map.of(
                        "programme",
                        "SYNERGIES",
                        "working_group",
                        "ENERGY_PURCHASING",
                        "round_number",
                        1,
                        "case_id",
                        "purchase-SYNERGIES-ENERGY_PURCHASING-1",
                        "status",
                        "CHOSEN",
                        "closed_on",
                        LocalDate.parse("2022-01-08")));
        rows.add(
                "purchase_need",
                Map.of(
                        "round_id",
                        round,
                        "siret",
                        THIRD,
                        "company_name",
                        "Cachottier",
                        "resource",
                        "GAS",
                        "saving",
                        "70.10"));
        rows.add(
                "purchase_need",
                Map.of(
                        "round_id",
                        round,
                        "siret",
                        PALLETS,
                        "company_name",
                        "Palettes",
                        "resource",
                        "GAS",
                        "saving",
                        "29.90"));
    }

    @Test
    void every_figure_is_counted_for_the_programme_a_year_a_place_and_a_group() {
        town();

        assertThat(figures(""))
                .containsAllEntriesOf(Map.of(
                        "COMPANIES_MET",
                        "3",
                        "DIAGNOSTICS",
                        "3",
                        "FLOWS",
                        "3",
                        "SUBSTITUTIONS",
                        "1",
                        "POOLINGS",
                        "1",
                        "RUNNING",
                        "1",
                        "TONNES_AVOIDED",
                        "3.75",
                        "EUROS_SAVED",
                        "1090.25",
                        "JOBS",
                        "1"));
        assertThat(figures(""))
                .containsAllEntriesOf(Map.of(
                        "VOLUNTEER_HOURS",
                        "8",
                        "MEETINGS",
                        "2",
                        "PURCHASES",
                        "1",
                        "ENERGY_SAVED",
                        "20",
                        "CO2_AVOIDED",
                        "0.4"));
        assertThat(figures("?year=2021"))
                .containsAllEntriesOf(Map.of(
                        "COMPANIES_MET",
                        "1",
                        "DIAGNOSTICS",
                        "1",
                        "FLOWS",
                        "0",
                        "SUBSTITUTIONS",
                        "0",
                        "POOLINGS",
                        "1",
                        "RUNNING",
                        "1",
                        "EUROS_SAVED",
                        "1000.25",
                        "JOBS",
                        "1",
                        "MEETINGS",
                        "1"));
        assertThat(figures("?year=2022&park=CAP_NORD"))
                .containsAllEntriesOf(Map.of(
                        "COMPANIES_MET",
                        "1",
                        "FLOWS",
                        "2",
                        "SUBSTITUTIONS",
                        "1",
                        "TONNES_AVOIDED",
                        "2.25",
                        "EUROS_SAVED",
                        "60.1",
                        "PURCHASES",
                        "1",
                        "MEETINGS",
                        "0"));
        assertThat(figures("?group=ENERGY_PURCHASING"))
                .containsAllEntriesOf(Map.of(
                        "COMPANIES_MET", "1", "FLOWS", "1", "POOLINGS", "0", "EUROS_SAVED", "100", "MEETINGS", "0"));
    }

    @Test
    void each_figure_has_a_definition_and_an_address_and_synergies_stand_by_kind_and_stage() {
        town();
        JsonNode answer = get(INDICATORS + "?by=PARK");

        assertThat(answer.path("figures")).hasSize(Indicator.values().length).allSatisfy(figure -> {
            assertThat(figure.path("definition").asText()).isNotBlank();
            assertThat(get(figure.path("url").asText()).at("/figure/value")).isEqualTo(figure.path("value"));
        });
        assertThat(answer.path("synergies")).hasSize(2);
        assertThat(answer.at("/synergies/0/stage").asText()).isEqualTo("TRIAL");
        assertThat(get(answer.at("/synergies/0/url").asText())
                        .at("/figure/value")
                        .asInt())
                .isEqualTo(1);
        assertThat(answer.path("breakdown").findValuesAsText("code"))
                .containsExactly("CAP_NORD", "GRAND_SUD", "VITAL_EST", "METROPOLE", "OUTSIDE");
        assertThat(answer.at("/breakdown/0/figures/COMPANIES_MET").asInt()).isEqualTo(2);
        assertThat(get(INDICATORS).path("breakdown").findValuesAsText("code")).containsExactly("2021", "2022");
        assertThat(get(INDICATORS + "?by=GROUP").path("breakdown").findValuesAsText("name"))
                .contains("Palettes", "Achat de gaz et d’électricité");
    }

    @Test
    void who_shares_nothing_counts_and_is_named_to_staff_only() {
        town();
        for (String indicator : List.of("companies-met", "diagnostics", "flows", "substitutions", "euros-saved")) {
            assertThat(system.client("auditor")
                            .get(INDICATORS + "/" + indicator)
                            .text())
                    .as(indicator)
                    .contains("entreprise sans accord")
                    .doesNotContain("Cachottier", THIRD);
            assertThat(system.client("staff-metropole")
                            .get(INDICATORS + "/" + indicator)
                            .text())
                    .as(indicator)
                    .contains("Cachottier");
            assertThat(new PageReader(program).read("finance", PAGE + "/" + indicator))
                    .contains("entreprise sans accord")
                    .doesNotContain("Cachottier", THIRD);
        }
    }

    /** The sum of the facts is the figure, whatever the facts, the indicator and the filter; some sums are counted twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_facts_of_a_figure_sum_up_to_it(long seed) {
        Random random = new Random(seed);
        List<String> parks = List.of("CAP_NORD", "GRAND_SUD", "VITAL_EST");
        List<String> groups = List.of("PALLETS", "ENERGY_PURCHASING");
        Map<String, Set<String>> met = new HashMap<>();
        Map<String, BigDecimal> tonnes = new HashMap<>();
        List<Long> flows = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String park = parks.get(random.nextInt(3));
            String siret = String.format("%014d", 1000 + i);
            long company = rows.company(siret, "E" + i, park, Consent.values()[random.nextInt(3)]);
            flows.add(rows.flow(company, random.nextBoolean() ? "PALLET" : "GAS"));
            places.add(park);
            for (int visit = random.nextInt(14); visit > 0; visit--) {
                int year = 2021 + random.nextInt(3);
                rows.visit(company, year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9), true);
                for (String key : List.of("", String.valueOf(year), year + park, park)) {
                    met.computeIfAbsent(key, any -> new HashSet<>()).add(siret);
                }
            }
        }
        for (int i = 0; i < 25; i++) {
            int first = random.nextInt(12);
            int second = (first + 1 + random.nextInt(11)) % 12;
            String group = groups.get(random.nextInt(2));
            long synergy = rows.synergy(
                    SynergyKind.values()[random.nextInt(2)],
                    group,
                    "RUNNING",
                    "2021-0" + (1 + random.nextInt(9)) + "-02",
                    flows.get(first),
                    flows.get(second));
            for (int year = 2021; year < 2024; year++) {
                BigDecimal weighed = BigDecimal.valueOf(random.nextInt(10_000), 2);
                rows.measure(
                        synergy,
                        year,
                        Map.of(
                                "tonnes",
                                weighed,
                                "saving",
                                BigDecimal.valueOf(random.nextInt(100_000) - 9_000, 2),
                                "jobs",
                                random.nextInt(3),
                                "volunteer_hours",
                                random.nextInt(5)));
                for (String park : new HashSet<>(List.of(places.get(first), places.get(second), ""))) {
                    tonnes.merge(year + park, weighed, BigDecimal::add);
                    tonnes.merge(park, weighed, BigDecimal::add);
                }
            }
        }
        for (String year : List.of("", "2021", "2023")) {
            for (String park : List.of("", "CAP_NORD")) {
                for (String group : List.of("", "PALLETS")) {
                    assertThatFactsSumUp(filter(year, park, group));
                }
                assertThat(value(Indicator.COMPANIES_MET, filter(year, park, "")))
                        .isEqualByComparingTo(BigDecimal.valueOf(
                                met.getOrDefault(year + park, Set.of()).size()));
                assertThat(value(Indicator.TONNES_AVOIDED, filter(year, park, "")))
                        .isEqualByComparingTo(tonnes.getOrDefault(year + park, BigDecimal.ZERO));
            }
        }
    }

    private void assertThatFactsSumUp(IndicatorScope.Filter filter) {
        for (Indicator indicator : Indicator.values()) {
            BigDecimal sum = BigDecimal.ZERO;
            long count = 0;
            Optional<String> page = Optional.of("");
            while (page.isPresent()) {
                Listing<IndicatorFact> facts = indicators.facts("SYNERGIES", indicator, filter, page.get());
                sum = facts.items().stream().map(IndicatorFact::amount).reduce(sum, BigDecimal::add);
                count += facts.items().size();
                page = facts.next();
            }
            LiveIndicators.Figure figure = indicators.figure("SYNERGIES", indicator, filter);
            assertThat(sum).as(indicator + " " + filter).isEqualByComparingTo(figure.value());
            assertThat(count).as(indicator + " " + filter).isEqualTo(figure.facts());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?year=2020                   | 400 | year
            ?year=2025                   | 400 | year
            ?year=douze                  | 400 |
            ?year=99999999999            | 400 |
            ?park=MARS                   | 400 | park
            ?group=NOBODY                | 400 | group
            ?park=MARS&group=NOBODY      | 400 | group,park
            ?by=MOON                     | 400 |
            /nothing                     | 404 |
            /COMPANIES_MET               | 404 |
            /meetings?page=x             | 400 | page
            /meetings?page=1-1           | 400 | page
            /poolings?stage=MARRIED      | 400 | stage
            /poolings?year=2020          | 400 | year
            """)
    void bad_questions_are_refused_by_field(String question, int status, String fields) {
        Answer refused = system.client("auditor").get(INDICATORS + question);

        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        if (fields != null) {
            assertThat(refused.fields()).containsExactlyInAnyOrder(fields.split(","));
        }
    }

    @Test
    void nobody_reads_without_signing_in_nor_of_a_programme_that_is_not_there() {
        assertThat(system.client("").get(INDICATORS).status()).isEqualTo(401);
        problem(404, system.client("auditor").get("/api/programmes/NOWHERE/indicators"));
        problem(404, system.client("auditor").get("/api/programmes/NOWHERE/exports/elipse.csv"));
    }

    @Test
    void the_page_shows_figures_charts_and_the_way_to_the_facts_in_both_languages() {
        town();
        PageReader reader = new PageReader(program);
        String page = reader.read("auditor", PAGE + "?by=GROUP");
        assertThat(page)
                .contains("Déchets évités", ">3,75</td>", "Par groupe de travail", ">1\u202f090,25</td>")
                .contains(
                        "<svg",
                        "role=\"img\"",
                        "<title id=\"chart-title-0\">",
                        "2021 : 1",
                        "Mutualisation, en fonctionnement : 1")
                .contains(PAGE + "/euros-saved", "elipse.xlsx")
                .doesNotContain("style=");
        assertThat(reader.read("auditor", PAGE + "?lang=en")).contains("Waste avoided", "Whole programme");
        assertThat(reader.read("staff-cci", PAGE + "/tonnes-avoided?year=2021"))
                .contains("1,5 t", "Menuiserie", "Mesure de l’année", "2021", "/cases/synergy-POOLING");
        assertThat(reader.read("staff-cci", PAGE + "/volunteer-hours"))
                .contains("Réunion d’un groupe de travail", ">4,5</td>", "8 h");
        assertThat(reader.read("staff-cci", "/programmes/SYNERGIES")).contains("href=\"" + PAGE + "\"");
    }

    @Test
    void the_elipse_export_reads_back_as_csv_and_as_a_workbook() throws IOException {
        town();
        Answer csv = system.client("auditor").get("/api/programmes/SYNERGIES/exports/elipse.csv");
        assertThat(csv.contentType()).startsWith("text/csv");
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.text().substring(1)))
                .getRecords();
        assertThat(records).hasSize(2 * Indicator.values().length);
        Map<String, String> values = new TreeMap<>();
        records.forEach(row -> values.put(row.get("code") + row.get("year"), row.get("value")));
        assertThat(values)
                .containsEntry("TONNES_AVOIDED2021", "1.5")
                .containsEntry("TONNES_AVOIDED2022", "2.25")
                .containsEntry("EUROS_SAVED2022", "90");
        assertThat(records).allSatisfy(row -> {
            assertThat(row.get("axis")).isIn("Gouvernance", "Modèle économique", "Activités et résultats");
            assertThat(row.toList()).noneMatch(String::isBlank);
        });

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        export.write(export.rows("SYNERGIES", Locale.ENGLISH), SheetFormat.XLSX, written);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written.toByteArray()))) {
            List<Row> lines = book.getFirstSheet().read();
            assertThat(lines).hasSize(records.size() + 1);
            for (Row line : lines.subList(1, lines.size())) {
                String key = line.getCellText(0)
                        + line.getCellAsNumber(6).orElseThrow().intValue();
                assertThat(line.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo(values.get(key));
                assertThat(line.getCellText(1)).isIn("Governance", "Economic model", "Activities and results");
            }
        }
        assertThat(system.client("auditor")
                        .get("/api/programmes/SYNERGIES/exports/elipse.xlsx")
                        .contentType())
                .contains("spreadsheetml");
    }

    @Test
    void the_yearly_report_begins_with_the_live_figures_and_shows_who_checks_what_was_changed() {
        town();
        system.client("staff-cci").post("/api/programmes/SYNERGIES/indicator-reports", "{\"year\":2021}");
        String caseId = "indicators-SYNERGIES-2021-1";
        PageReader reader = new PageReader(program);
        String form = reader.read(
                "staff-cci",
                "/tasks/" + system.task(caseId, "collectIndicators").getId());
        assertThat(form)
                .containsPattern("name=\"eurosSaved\" value=\"1000\"")
                .containsPattern("name=\"tonnesAvoided\" value=\"2\"")
                .contains(PAGE + "/euros-saved?year=2021");
        system.complete(
                "staff-cci",
                caseId,
                "collectIndicators",
                "{\"companiesMet\":4,\"diagnostics\":1,\"substitutions\":0,\"poolings\":1,\"tonnesAvoided\":2,"
                        + "\"eurosSaved\":900,\"jobs\":1}");
        assertThat(reader.read(
                        "staff-metropole",
                        "/tasks/" + system.task(caseId, "checkIndicators").getId()))
                .contains("<strong>+3</strong>", "<strong>-100</strong>", "En direct");
        system.complete(
                "staff-metropole", caseId, "checkIndicators", "{\"decision\":\"CORRECT\",\"reason\":\"900 ?\"}");
        assertThat(reader.read(
                        "staff-cci",
                        "/tasks/" + system.task(caseId, "collectIndicators").getId()))
                .containsPattern("name=\"eurosSaved\" value=\"900\"");
    }

    private BigDecimal value(Indicator indicator, IndicatorScope.Filter filter) {
        return indicators.figure("SYNERGIES", indicator, filter).value();
    }

    private static IndicatorScope.Filter filter(String year, String park, String group) {
        return IndicatorScope.Filter.of(
                year.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(year)), park, group);
    }

    private Map<String, String> figures(String query) {
        Map<String, String> figures = new HashMap<>();
        get(INDICATORS + query)
                .path("figures")
                .forEach(figure -> figures.put(
                        figure.path("code").asText(),
                        new BigDecimal(figure.path("value").asText()).toPlainString()));
        return figures;
    }

    private JsonNode get(String path) {
        Answer answer = system.client("auditor").get(path);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return answer.json();
    }
}
