package fr.synergies.trail.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.Jobs;
import fr.synergies.trail.Act;
import fr.synergies.trail.search.ActSearchTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import science.aist.xes.model.LogType;
import science.aist.xes.model.impl.LogRepository;

/** The search of acts and its exports, through the API and as pages. */
@SynergiesTest
class ActExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://x\";\"é\")";

    @Autowired
    private TestSystem system;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Exports exports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExportRetention retention;

    @Autowired
    private Jobs background;

    @Autowired
    private ExportRepository jobs;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void act() {
        system.open();
        assertThat(system.client("staff-cci")
                        .post(Plans.path(2022) + "/submission", "{}")
                        .status())
                .isEqualTo(200);
        transaction.executeWithoutResult(status -> events.publishEvent(Act.in("odd-case")
                .programme("SYNERGIES")
                .did("odd")
                .outcome("-1")
                .because(FORMULA + "\u0001")
                .amount(new BigDecimal("-1234.5"))));
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void acts_are_found_through_the_api_with_their_amounts() {
        Answer judged = system.client("auditor").get("/api/audit/acts?act=funding-plan-judged&programme=SYNERGIES");

        assertThat(judged.at("/acts/0/caseId")).isEqualTo(Plans.caseId(2022));
        assertThat(judged.at("/acts/0/process")).isEqualTo("funding-validation");
        assertThat(judged.json().at("/acts/0/amount").decimalValue()).isPositive();
        assertThat(judged.at("/acts/0/sentence")).startsWith("Les règles ont jugé le plan");
        assertThat(judged.json().at("/next").isNull()).isTrue();
        Answer first = system.client("auditor").get("/api/audit/acts?limit=1");
        Answer second = system.client("auditor").get("/api/audit/acts?limit=1&after=" + first.at("/next"));
        assertThat(second.at("/acts/0/key")).isNotEqualTo(first.at("/acts/0/key"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2022-13-01,from",
        "to=hier,to",
        "from=2022-02-01&to=2022-01-31,to",
        "least=mille,least",
        "least=10&most=9.99,most",
        "text=!!!,text",
        "after=x,after",
        "limit=0,limit",
        "limit=1001,limit"
    })
    void what_is_wrong_in_a_search_is_named(String query, String field) {
        Answer answer = system.client("auditor").get("/api/audit/acts?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
        assertThat(system.client("auditor").get("/api/audit/acts?limit=many").status())
                .isEqualTo(400);
        assertThat(system.client("auditor")
                        .get("/api/audit/acts/file?format=DOC")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_list_of_cases_that_is_wrong_is_named_and_made_again() {
        jdbc.sql("update audit_case set acts = 99, process = '' where case_id = ?")
                .param(Plans.caseId(2022))
                .update();
        assertThat(system.client("auditor").get("/api/audit/verification").at("/wrongInLists/0"))
                .isEqualTo(Plans.caseId(2022));
        assertThat(new PageReader(program).read("auditor", "/audit?verify=true"))
                .contains("La liste des dossiers ne dit pas ce que disent les actes pour 1 dossier");

        assertThat(system.client("auditor").post("/api/audit/case-list", "").status())
                .isEqualTo(403);
        assertThat(system.client("admin").post("/api/audit/case-list", "").at("/0"))
                .isEqualTo(Plans.caseId(2022));
        Answer verified = system.client("auditor").get("/api/audit/verification");
        assertThat(verified.json().at("/wrongInLists")).isEmpty();
        assertThat(verified.at("/intact")).isEqualTo("true");
        assertThat(system.client("auditor")
                        .get("/api/audit/acts?process=funding-validation&limit=1")
                        .at("/acts/0/caseId"))
                .isEqualTo(Plans.caseId(2022));
        assertThat(system.client("auditor")
                        .get("/api/audit/acts?act=case-list-remade")
                        .at("/acts/0/actor"))
                .isEqualTo("admin");
    }

    @Test
    void acts_are_found_by_a_rule_that_fired() {
        String rule = jdbc.sql("select min(rule) from audit_verdict_rule")
                .query(String.class)
                .single();
        Answer found = system.client("auditor").get("/api/audit/acts?rule=" + rule);

        assertThat(found.at("/acts/0/act")).isEqualTo("funding-plan-judged");
        assertThat(system.client("auditor")
                        .get("/api/audit/acts?rule=none")
                        .json()
                        .at("/acts"))
                .isEmpty();
    }

    @Test
    void only_auditors_and_administrators_search_and_export() {
        for (String path : List.of("/api/audit/acts", "/api/audit/acts/file", "/api/audit/exports")) {
            assertThat(system.client("staff-cci").get(path).status()).as(path).isEqualTo(403);
            assertThat(system.client("").get(path).status()).as(path).isEqualTo(401);
            assertThat(system.client("admin").get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(system.client("finance").post("/api/audit/exports", "").status())
                .isEqualTo(403);
        assertThat(system.client("auditor").get("/api/audit/exports/999999").status())
                .isEqualTo(404);
        assertThat(system.client("auditor")
                        .get("/api/audit/exports/999999/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_table_is_read_back_with_nothing_that_computes() throws IOException {
        String text = new String(exported(ExportFormat.CSV, "caseId=odd-case"), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFFLe;Montant (€);Personne");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("Le")).isEqualTo("2022-01-10 09:00:00");
        assertThat(rows.get(0).get("Montant (€)")).isEqualTo("-1234,50");
        assertThat(rows.get(0).get("Motif")).startsWith("'" + FORMULA);
        assertThat(rows.get(0).get("Résultat")).isEqualTo("'-1");
    }

    @Test
    void a_workbook_is_read_back_with_times_and_amounts_as_such() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(exported(ExportFormat.XLSX, "caseId=odd-case")))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellAsDate(0)).contains(LocalDateTime.parse("2022-01-10T09:00:00"));
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("-1234.5");
            assertThat(rows.get(1).getCellAsString(12).orElseThrow()).startsWith(FORMULA);
        }
    }

    @Test
    void a_log_in_xes_fits_its_schema_and_is_opened_by_a_library_for_it() throws Exception {
        byte[] log = exported(ExportFormat.XES, "programme=SYNERGIES");

        SchemaFactory.newDefaultInstance()
                .newSchema(LogType.class.getResource("/xes.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(log)));
        LogType read = new LogRepository().load(new ByteArrayInputStream(log)).getValue();
        assertThat(read.getExtension()).hasSize(4);
        assertThat(read.getTrace())
                .hasSizeGreaterThan(1)
                .allSatisfy(trace -> assertThat(trace.getEvent()).isNotEmpty());
        assertThat(new String(log, StandardCharsets.UTF_8))
                .contains("value=\"schedule\"", "key=\"org:resource\" value=\"staff-cci\"")
                .doesNotContain("HYPERLINK");
    }

    @Test
    void a_log_in_ocel_fits_its_schema_and_names_no_object_that_it_has_not() throws Exception {
        JsonNode log = new ObjectMapper().readTree(exported(ExportFormat.OCEL, "programme=SYNERGIES"));

        try (InputStream schema = getClass().getResourceAsStream("/ocel-2.0.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(log))
                    .isEmpty();
        }
        Set<String> objects = new HashSet<>();
        log.path("objects")
                .forEach(object ->
                        assertThat(objects.add(object.path("id").asText())).isTrue());
        List<String> named = new ArrayList<>();
        log.findValues("objectId").forEach(object -> named.add(object.asText()));
        assertThat(objects).containsAll(named).contains("programme:SYNERGIES", "person:staff-cci");
        Set<String> types = new HashSet<>(log.path("eventTypes").findValuesAsText("name"));
        log.path("events")
                .forEach(event -> assertThat(types).contains(event.path("type").asText()));
        Set<String> kinds = new HashSet<>(log.path("objectTypes").findValuesAsText("name"));
        log.path("objects")
                .forEach(
                        object -> assertThat(kinds).contains(object.path("type").asText()));
    }

    @Test
    void an_export_says_in_the_trail_what_was_asked_and_how_much_it_was() {
        assertThat(system.client("auditor")
                        .get("/api/audit/acts/file?format=CSV&caseId=odd-case")
                        .contentType())
                .startsWith("text/csv");
        Answer told = system.client("auditor").get("/api/audit/acts?act=audit-exported");

        assertThat(told.at("/acts/0/actor")).isEqualTo("auditor");
        assertThat(told.at("/acts/0/outcome")).isEqualTo("CSV");
        assertThat(told.text()).contains("\"caseId\",\"before\":\"\",\"after\":\"odd-case\"", "\"acts\"");
    }

    @Test
    void an_export_in_the_background_survives_a_stop_and_is_removed_in_time() throws Exception {
        Answer asked = system.client("auditor").post("/api/audit/exports?format=CSV&caseId=odd-case", "");
        assertThat(asked.status()).isEqualTo(202);
        long id = asked.json().at("/id").asLong();
        String done = awaited(id);
        assertThat(done).isEqualTo("DONE");
        assertThat(system.client("admin")
                        .get("/api/audit/exports/" + id + "/file")
                        .text())
                .contains("odd-case");
        assertThat(system.client("auditor")
                        .get("/api/audit/acts?act=audit-exported")
                        .at("/acts/0/actor"))
                .isEqualTo("auditor");
        assertThat(new PageReader(program).read("auditor", "/audit/exports"))
                .contains("Télécharger", "Dossier odd-case", "1 acte");

        jobs.start(id, 0);
        jdbc.sql("update audit_export_part set content = cast('' as bytea)").update();
        transaction.executeWithoutResult(status ->
                background.submit(new JobRequest(ExportWork.CODE, String.valueOf(id), "again", "", "", false)));
        assertThat(awaited(id)).isEqualTo("DONE");
        assertThat(system.client("admin")
                        .get("/api/audit/exports/" + id + "/file")
                        .text())
                .contains("odd-case");

        system.clock().moveTo(system.clock().instant().plus(Duration.ofDays(8)));
        retention.removeOld();
        assertThat(system.rows("audit_export_part")).isZero();
        assertThat(system.client("auditor").get("/api/audit/exports/" + id).at("/status"))
                .isEqualTo("EXPIRED");
        assertThat(system.client("auditor")
                        .get("/api/audit/exports/" + id + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_finds_keeps_what_was_typed_and_says_what_is_wrong() throws Exception {
        PageReader pages = new PageReader(program);

        assertThat(pages.read("auditor", "/audit/search?caseId=odd-case"))
                .contains("value=\"odd-case\"", "href=\"/cases/odd-case\"", "-1", "Exporter la recherche")
                .contains("<option value=\"staff-cci\">");
        assertThat(pages.read("auditor", "/audit/search?text=nulle+part")).contains("Aucun acte ne correspond");
        assertThat(pages.read("auditor", "/audit/search?programme=SYNERGIES&act=task-created"))
                .contains("La tâche « Examiner le plan » attend", "selected=\"selected\">SYNERGIES<");
        var wrong = page("auditor", "/audit/search?from=demain");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("value=\"demain\"", "« demain » n’est pas une date");
        assertThat(page("finance", "/audit/search").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse page(String name, String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build()
                .perform(get(path)
                        .header("Accept-Language", "fr")
                        .with(user(name).authorities(() -> "GROUP_" + name)))
                .andReturn()
                .getResponse();
    }

    private String awaited(long id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> system.client("auditor")
                                .get("/api/audit/exports/" + id)
                                .at("/status"),
                        status -> !Set.of("QUEUED", "RUNNING").contains(status));
    }

    private byte[] exported(ExportFormat format, String typed) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        exports.write(ActSearchTest.form(typed), format, Locale.FRENCH, target, acts -> {});
        return target.toByteArray();
    }
}
