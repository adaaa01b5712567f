package fr.synergies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.ApiClient;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules over the program's own API. */
@SynergiesTest
class RuleApiTest {

    private static final String PROPOSALS = "/api/rules/proposals";
    private static final String SPLIT = "funding/split.csv";

    @Autowired
    private TestSystem system;

    @Autowired
    private RuleSets ruleSets;

    private ApiClient finance;
    private ApiClient admin;
    private ApiClient auditor;

    @BeforeEach
    void open() {
        system.open();
        finance = system.client("finance");
        admin = system.client("admin");
        auditor = system.client("auditor");
    }

    @AfterEach
    void close() {
        system.open();
        system.close();
    }

    @Test
    void a_split_is_proposed_examined_submitted_activated_and_taken_back() {
        String shipped = ruleSets.current().version();
        String proposal = begin(finance, shipped);
        Answer changed = upload(finance, proposal, 1, split(shipped).replace("EIT_TOOL,,,,,", "EIT_TOOL,,,,2024,"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/differences/0/rows/0/key")).isEqualTo("EIT_TOOL");

        Answer unread = finance.post(proposal + "/submission", "{\"edition\":2,\"reason\":\"new split\"}");
        assertThat(unread.status()).isEqualTo(400);
        assertThat(unread.fields()).containsExactly("acknowledged");
        assertThat(finance.get(proposal).at("/findings/0/sentence"))
                .isEqualTo("« EIT_TOOL » n’a pas de ligne ici pour les exercices 2025–….");
        Answer submitted = finance.post(
                proposal + "/submission", "{\"edition\":2,\"reason\":\"new split\",\"acknowledged\":true}");
        assertThat(submitted.at("/status")).isEqualTo("SUBMITTED");

        String decision = "{\"edition\":3,\"reason\":\"agreed\"}";
        Answer own = finance.post(proposal + "/activation", decision);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/detail")).startsWith("Vous avez pris part à cette proposition");
        assertThat(auditor.post(proposal + "/activation", decision).status()).isEqualTo(403);
        assertThat(admin.post(proposal + "/activation", decision).at("/status")).isEqualTo("ACTIVATED");
        assertThat(admin.post(proposal + "/activation", decision).status()).isEqualTo(409);
        assertThat(auditor.get("/api/rules/activations").at("/items/0/reason")).isEqualTo("agreed");
        assertThat(ruleSets.current().version()).isEqualTo(changed.at("/version"));

        String back = begin(admin, shipped);
        admin.post(back + "/submission", "{\"edition\":1,\"reason\":\"mistake\",\"acknowledged\":true}");
        assertThat(finance.post(back + "/activation", "{\"edition\":2,\"reason\":\"agreed\"}")
                        .at("/status"))
                .isEqualTo("ACTIVATED");
        assertThat(ruleSets.current().version()).isEqualTo(shipped);
        assertThat(auditor.get("/api/rules/activations?limit=1").at("/items/0/origin"))
                .isEqualTo("BACK");
        assertThat(auditor.get("/api/rules/activations?limit=1").at("/next")).isEqualTo("3");
        assertThat(auditor.get("/api/cases/rules/history").text())
                .contains("rules-proposed", "rules-edited", "rules-submitted", "rules-activated", "rules-brought-back");
    }

    @Test
    void rows_over_the_api_are_checked_cell_by_cell_and_against_what_was_seen() {
        String proposal = begin(finance, ruleSets.current().version());
        String row = "[[\"SALARY\",\"\",\"\",\"\",\"\",\"%s\",\"\",\"a\",\"b\",\"\"]]";
        Answer empty = finance.put(proposal + "/rows", rows(1, SPLIT, row.formatted("")));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.fields()).containsExactly("rows[0].cells[5]");
        assertThat(auditor.get(PROPOSALS + "?limit=1").at("/items/0/status")).isEqualTo("DRAFT");
        assertThat(finance.put(proposal + "/rows", rows(7, SPLIT, row.formatted("CCIMDB")))
                        .status())
                .isEqualTo(409);
        assertThat(finance.put(proposal + "/rows", rows(1, "tables.csv", row.formatted("CCIMDB")))
                        .status())
                .isEqualTo(422);
        assertThat(finance.put(proposal + "/rows", rows(1, "funding/judgement.drl", row.formatted("x")))
                        .status())
                .isEqualTo(422);
        Answer breaking = finance.put(
                proposal + "/rows", rows(1, SPLIT, row.formatted("\\\");System.exit(1);String.valueOf(\\\"")));
        assertThat(breaking.status()).as(breaking.text()).isEqualTo(200);
        assertThat(finance.post(proposal + "/examination", "").at("/findings/0/severity"))
                .isNotBlank();
    }

    @Test
    void all_files_of_a_rule_set_are_read_whole() {
        String version = ruleSets.current().version();
        Answer set = auditor.get("/api/rules/sets/" + version);
        assertThat(set.at("/hash")).startsWith(version).hasSize(64);
        assertThat(set.at("/active")).isEqualTo("true");
        assertThat(set.text()).contains("36000.00", "maximum-aid", "Plafonds d'aide");
        assertThat(auditor.reading("en").get("/api/rules/sets/" + version).text())
                .contains("Caps on the aid");
        assertThat(auditor.get("/api/rules/sets/" + version + "/zip").contentType())
                .startsWith("application/zip");
        assertThat(auditor.get("/api/rules/differences?from=" + version + "&to=" + version)
                        .text())
                .isEqualTo("[]");
        assertThat(auditor.get("/api/rules/sets").at("/0/origin")).isEqualTo("SHIPPED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/rules/activations?limit=0         |                                  | 400
            GET  | /api/rules/activations?before=x        |                                  | 400
            GET  | /api/rules/sets/nothing                |                                  | 404
            GET  | /api/rules/differences?from=a&to=b     |                                  | 404
            GET  | /api/rules/differences                 |                                  | 400
            GET  | /api/rules/proposals?limit=1001        |                                  | 400
            GET  | /api/rules/proposals/999999            |                                  | 404
            GET  | /api/rules/proposals/x                 |                                  | 400
            POST | /api/rules/proposals                   | {}                               | 400
            POST | /api/rules/proposals                   | {"source":"nothing"}             | 404
            POST | /api/rules/proposals                   | {"source":"a","more":1}          | 400
            POST | /api/rules/proposals/999999/submission | {"edition":1,"reason":"x"}       | 404
            POST | /api/rules/proposals/999999/activation | {"edition":1,"reason":" "}       | 400
            POST | /api/rules/proposals/999999/rebase     | {"edition":null}                 | 400
            PUT  | /api/rules/proposals/999999/rows       | {"edition":1,"path":"a","rows":[[null]]} | 400
            """)
    void bad_input_is_told_with_a_problem(String method, String path, String body, int status) {
        Answer answer = method.equals("GET") ? finance.get(path) : finance.send(method, path, "application/json", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private String split(String version) {
        return auditor.get("/api/rules/sets/" + version + "/file?path=" + SPLIT).text();
    }

    private static Answer upload(ApiClient client, String proposal, int edition, String csv) {
        return client.send("PUT", proposal + "/table?edition=" + edition + "&path=" + SPLIT, "text/csv", csv);
    }

    private static String rows(int edition, String path, String rows) {
        return "{\"edition\":" + edition + ",\"path\":\"" + path + "\",\"rows\":" + rows + "}";
    }

    private static String begin(ApiClient client, String source) {
        Answer begun = client.post(PROPOSALS, "{\"source\":\"" + source + "\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return PROPOSALS + "/" + begun.at("/id");
    }
}
