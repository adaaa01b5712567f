package fr.synergies.rules.proposal;

import static fr.synergies.CsrfCookie.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.rules.RuleSets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Finance changes a figure on the page, somebody else lets it decide, and auditors read all of it. */
@SynergiesTest
class RulePageTest {

    private static final String CAPS = "funding/caps.csv";
    private static final int CEILING = 9;
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<(?:input|textarea)[^>]* name=\"((?:cell|row)-[0-9-]+|from|count|seen)\"([^>]*)>([^<]*)");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    @Autowired
    private TestSystem system;

    @Autowired
    private RuleSets ruleSets;

    @Autowired
    private RuleProposals proposals;

    @Autowired
    private ExaminationRepository examinations;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.open();
        system.close();
    }

    @Test
    void a_figure_is_changed_refused_corrected_submitted_and_activated_by_somebody_else() throws Exception {
        String version = ruleSets.current().version();
        String proposal = location(send("finance", post("/rules/proposals").param("source", version)));
        String table = proposal + "/table?path=" + CAPS;
        Map<String, String> fields = fields(read("finance", table));
        assertThat(fields).containsEntry("cell-0-0", "STAFF").containsEntry("cell-0-" + CEILING, "36000.00");

        fields.put("cell-0-" + CEILING, "38.000,50");
        MockHttpServletResponse figure = send("finance", form(table, fields));
        assertThat(figure.getStatus()).isEqualTo(400);
        assertThat(text(figure))
                .contains(
                        "href=\"#rule-table-cell-0-9\"",
                        "« 38.000,50 » a plus d’un signe décimal : les milliers se séparent par une espace (1 234,50)");
        fields.put("cell-0-" + CEILING, "");
        MockHttpServletResponse empty = send("finance", form(table, fields));
        assertThat(empty.getStatus()).isEqualTo(400);
        assertThat(text(empty))
                .contains("href=\"#rule-table-cell-0-9\"", "Cette cellule doit être remplie.", "staff-ceiling");

        fields.put("cell-0-" + CEILING, "38\u202f000,00 €");
        assertThat(location(send("finance", form(table, fields)))).isEqualTo(proposal);
        assertThat(text(send("finance", form(proposal + "/submission", edition(proposal)))))
                .contains("href=\"#proposal-submission-reason\"", "Le motif est obligatoire.");
        send("finance", post(proposal + "/examination"));
        assertThat(read("finance", proposal))
                .contains(
                        "Cas « fiche-action 2022, plan de 2022 », Attendu : aide accordée €",
                        "attendu 27000.00, obtenu 28500.00",
                        "funding/caps.csv ligne 2",
                        "38 000 € × 0,75 ETP × 12/12 = 28 500 €")
                .contains("Reprendre les réponses dans les cas");
        Map<String, String> broken = edition(proposal);
        broken.put("reason", "barème de 2024");
        assertThat(send("finance", form(proposal + "/submission", broken)).getStatus())
                .isEqualTo(422);
        assertThat(location(send("finance", form(proposal + "/cases", edition(proposal)))))
                .isEqualTo(proposal + "#examination");
        assertThat(read("finance", proposal))
                .as("examined anew")
                .doesNotContain("Reprendre les réponses dans les cas")
                .contains("Ligne 9 modifiée : fiche-action 2022, plan de 2022", "28500.00");
        Map<String, String> reason = edition(proposal);
        reason.put("reason", "barème de 2024");
        assertThat(location(send("finance", form(proposal + "/submission", reason))))
                .isEqualTo(proposal);
        assertThat(read("finance", proposal))
                .contains("une autre personne des finances")
                .doesNotContain("value=\"activate\"");
        assertThat(read("admin", proposal))
                .contains(
                        "value=\"activate\"",
                        "barème de 2024",
                        "38000.00",
                        "pour SYNERGIES, cette ligne vaut à la place de la ligne 7");

        Map<String, String> decision = edition(proposal);
        decision.putAll(Map.of("reason", "vérifié", "do", "activate"));
        MockHttpServletResponse own = send("finance", form(proposal + "/decision", decision));
        assertThat(own.getStatus()).isEqualTo(403);
        assertThat(text(own)).contains("Vous avez pris part à cette proposition");
        assertThat(location(send("admin", form(proposal + "/decision", decision))))
                .isEqualTo(proposal);

        assertThat(ruleSets.current().version()).isNotEqualTo(version);
        assertThat(read("auditor", "/rules")).contains("vérifié", "Proposé par finance, mis en vigueur par admin.");
        assertThat(read("auditor", "/cases/rules"))
                .contains("admin a mis en vigueur les règles proposées", "finance a soumis une proposition de règles")
                .contains("funding/caps.csv STAFF Montant maximal", "36000.00", "38000.00");
        assertThat(read(
                        "auditor",
                        "/rules/differences?from=" + version + "&to="
                                + ruleSets.current().version()))
                .contains("Ligne 2 modifiée : STAFF", "36000.00", "38000.00");
    }

    @Test
    void rows_are_added_and_deleted_without_script_and_nothing_typed_is_lost() throws Exception {
        String proposal = begin();
        String table = proposal + "/table?path=" + CAPS;
        Map<String, String> fields = fields(read("finance", table));
        fields.put("cell-1-2", "Dépenses typées");
        fields.put("do", "add");
        String longer = text(send("finance", form(table, fields)));
        assertThat(longer).contains("Nouvelle ligne", "Dépenses typées");

        Map<String, String> more = fields(longer);
        assertThat(more).containsEntry("cell-1-2", "Dépenses typées").containsEntry("cell-3-0", "");
        for (int column = 0; column < 17; column++) {
            more.put("cell-3-" + column, more.get("cell-0-" + column));
        }
        more.putAll(Map.of("cell-3-0", "NEW", "cell-3-1", "new-ceiling", "delete-2", "yes"));
        assertThat(location(send("finance", form(table, more)))).isEqualTo(proposal);
        assertThat(read("finance", proposal))
                .contains("Ligne 4 ajoutée : NEW", "Ligne 4 supprimée : EQUIPMENT", "Dépenses typées");

        assertThat(location(send("finance", post(proposal + "/examination")))).isEqualTo(proposal + "#examination");
        assertThat(read("finance", proposal))
                .contains("« EQUIPMENT » n’est dans aucune ligne de funding/caps.csv")
                .contains("« NEW » n’est nommé par aucune autre table");
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_shown_and_not_overwritten() throws Exception {
        String proposal = begin();
        String table = proposal + "/table?path=" + CAPS;
        Map<String, String> mine = fields(read("finance", table));
        Map<String, String> theirs = fields(read("admin", table));
        theirs.put("cell-0-" + CEILING, "37000.00");
        send("admin", form(table, theirs));

        mine.put("cell-1-" + CEILING, "21000.00");
        MockHttpServletResponse refused = send("finance", form(table, mine));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("Quelqu’un d’autre a modifié cette table", "21000.00", "37000.00");
        assertThat(read("finance", proposal)).contains("37000.00").doesNotContain("21000.00");
    }

    @Test
    void a_table_from_a_spreadsheet_is_taken_and_a_program_is_refused() throws Exception {
        String proposal = begin();
        String caps =
                text(send("finance", get("/rules/sets/" + ruleSets.current().version() + "/download?path=" + CAPS)));
        assertThat(location(
                        send("finance", upload(proposal, "caps.csv", caps.replace("36000.00", "39000.00"), Map.of()))))
                .isEqualTo(proposal);
        assertThat(read("finance", proposal)).contains("39000.00");

        MockHttpServletResponse program =
                send("finance", upload(proposal, "evil.drl", "rule \"x\" when then end", Map.of()));
        assertThat(program.getStatus()).isEqualTo(422);
        assertThat(text(program)).contains("les règles elles-mêmes sont des programmes");
        MockHttpServletResponse code = send(
                "finance", upload(proposal, "x.csv", caps.replace("Règle / Rule *", "Colour"), Map.of("path", CAPS)));
        assertThat(code.getStatus()).isEqualTo(422);
        assertThat(text(code)).contains("funding/caps.csv, ligne 1 : la colonne « Règle / Rule * » manque");
        assertThat(text(send("finance", upload(proposal, "criteria.csv", caps, Map.of()))))
                .contains("Plusieurs tables s’appellent « criteria.csv »");
    }

    @Test
    void the_impact_on_past_decisions_is_shown_page_by_page() throws Exception {
        String path = begin();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        RuleProposal proposal = proposals.of(id);
        List<Impact.Changed> changed = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> new Impact.Changed(
                        "funding",
                        "case-" + number,
                        "v" + number,
                        "COMPLIANT",
                        "OVER_CAP",
                        new BigDecimal("1000.00"),
                        new BigDecimal("1500.50")))
                .toList();
        Impact impact = new Impact(31, changed, List.of(new Impact.Failed("funding", "case-0", "v0", "trop ancien")));
        transaction.executeWithoutResult(status -> examinations.write(
                proposal,
                ruleSets.current().version(),
                new Examination(List.of(), Optional.of(impact)),
                system.clock().instant()));

        assertThat(read("auditor", path))
                .contains("31 décisions essayées", "30 changeraient", "1 n’a pas pu être rejugée")
                .contains("15\u202f015,00", "case-24", "trop ancien", "Plan de financement")
                .doesNotContain("case-25");
        assertThat(read("auditor", path + "?after=25")).contains("case-30", "Premières décisions");
    }

    @Test
    void auditors_and_staff_read_and_change_nothing() throws Exception {
        String version = ruleSets.current().version();
        assertThat(read("auditor", "/rules"))
                .contains("Apporté par le programme")
                .doesNotContain("Proposer un changement");
        assertThat(read("staff-cci", "/rules/sets/" + version))
                .contains("Plafonds d&#39;aide", "funding/judgement.drl");
        assertThat(read("auditor", "/rules/sets/" + version + "/file?path=" + CAPS))
                .contains("STAFF", "36000.00");
        assertThat(read("auditor", "/rules/sets/" + version + "/file?path=funding/judgement.drl"))
                .contains("maximum-aid");
        assertThat(send("auditor", post("/rules/proposals").param("source", version))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send("staff-cci", get(begin() + "/table?path=" + CAPS)).getStatus())
                .isEqualTo(403);
        assertThat(send("auditor", get("/rules/sets/none")).getStatus()).isEqualTo(404);
        assertThat(send("auditor", get("/rules/sets/" + version + "/file?path=../application.yaml"))
                        .getStatus())
                .isEqualTo(404);
    }

    private String begin() throws Exception {
        return location(send(
                "finance",
                post("/rules/proposals").param("source", ruleSets.current().version())));
    }

    private Map<String, String> edition(String proposal) {
        long id = Long.parseLong(proposal.substring(proposal.lastIndexOf('/') + 1));
        return new LinkedHashMap<>(
                Map.of("edition", String.valueOf(proposals.of(id).edition())));
    }

    private MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(path);
        fields.forEach(form::param);
        return form;
    }

    private AbstractMockHttpServletRequestBuilder<?> upload(
            String proposal, String name, String text, Map<String, String> fields) {
        var form = multipart(proposal + "/upload")
                .file(new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        edition(proposal).forEach(form::param);
        fields.forEach(form::param);
        return form;
    }

    /** What a form of the page would send. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            Matcher value = VALUE.matcher(field.group(2));
            fields.put(
                    field.group(1),
                    HtmlUtils.htmlUnescape(
                            value.find() ? value.group(1) : field.group(3).strip()));
        }
        return fields;
    }

    private String read(String name, String path) {
        return new PageReader(program).read(name, path);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String location(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(302);
        return response.getRedirectedUrl();
    }

    private MockHttpServletResponse send(String name, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.locale(Locale.FRENCH);
        request.header("Accept-Language", "fr");
        request.with(csrf());
        request.with(user(name).authorities(() -> "GROUP_" + name));
        return MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build()
                .perform(request)
                .andReturn()
                .getResponse();
    }
}
