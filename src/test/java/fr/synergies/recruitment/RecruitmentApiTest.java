package fr.synergies.recruitment;

import static fr.synergies.recruitment.RecruitmentWalk.PATH;
import static fr.synergies.recruitment.RecruitmentWalk.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.programme.PostVacancies;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.trail.Act;
import fr.synergies.trail.chain.Verifications;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do and read what of a recruitment, what is kept of candidates, and what a departure leads to. */
@SynergiesTest
class RecruitmentApiTest {

    private static final String PAGE = "/programmes/SYNERGIES/recruitments/1";
    private static final List<String> EVERYBODY =
            List.of("staff-cci", "staff-metropole", "finance", "manager-cci", "manager-metropole", "auditor", "admin");

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Retention retention;

    @Autowired
    private PostVacancies vacancies;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RecruitmentTimeline timeline;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Verifications verifications;

    private final Map<String, Http> browsers = new HashMap<>();

    private RecruitmentWalk walk;

    @BeforeEach
    void open() {
        system.open();
        walk = new RecruitmentWalk(system, 1);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void bad_input_is_refused_with_a_problem_that_names_the_field() {
        walk.start();
        assertThat(walk.cci().post(PATH, "").status()).as("one is open").isEqualTo(409);
        assertThat(walk.cci().get(PATH + "/9").status()).isEqualTo(404);
        assertThat(walk.cci().get("/api/programmes/NONE/recruitments").status()).isEqualTo(404);
        assertThat(walk.candidate("A", "a@b.fr", "").status())
                .as("no applications yet")
                .isEqualTo(409);
        walk.toApplications();
        assertThat(walk.candidate("", "a@b.fr", "").fields()).contains("name");
        assertThat(walk.candidate("A", "no mail", "").fields()).contains("email");
        assertThat(walk.candidate("A", "a@b.fr", "appelez").fields()).contains("phone");
        assertThat(post("/candidates", "{\"name\":\"A\",\"email\":\"a@b.fr\",\"receivedOn\":\"2023-01-10\"}")
                        .fields())
                .contains("receivedOn");
        assertThat(post("/candidates", "{\"name\":\"A\",\"email\":\"a@b.fr\",\"receivedOn\":\"demain\"}")
                        .status())
                .isEqualTo(400);
        assertThat(erase("staff-cci", "C1", "Demande").status()).isEqualTo(404);
        assertThat(erase("staff-cci", "x", "Demande").status()).isEqualTo(404);
        assertThat(post("/cancellation", "{\"reason\":\" \"}").fields()).contains("reason");
        assertThat(depart("2022-06-30", "Départ").status()).as("nobody in post").isEqualTo(409);
        assertThat(depart("2022-06-30", "").fields()).contains("reason");
    }

    @Test
    void a_shortlist_names_candidates_by_their_references() {
        walk.toShortlist();
        for (String ranking : List.of("Zoé", "C9", "C1, C1", "C0")) {
            assertThat(walk.refused("staff-cci", "shortlistCandidates", "{\"ranking\":\"" + ranking + "\"}", 400)
                            .fields())
                    .as(ranking)
                    .contains("ranking");
        }
    }

    @Test
    void only_the_chamber_opens_edits_and_registers() {
        for (String user : List.of("staff-metropole", "finance", "manager-cci", "auditor", "admin")) {
            assertThat(system.client(user).post(PATH, "").status()).as(user).isEqualTo(403);
            assertThat(system.client(user)
                            .post(PROGRAMME + "/recruitment/departure", "{\"lastDay\":\"2022-06-30\",\"reason\":\"x\"}")
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(system.client("").get(PATH).status()).isEqualTo(401);
        walk.start();
        assertThat(system.client("staff-metropole")
                        .post(walk.path() + "/cancellation", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void candidates_are_known_to_both_sides_their_managers_and_the_auditor_only() {
        walk.toShortlist();
        for (String user : EVERYBODY) {
            boolean knows = !List.of("finance", "admin").contains(user);
            for (String path : List.of(walk.path(), PATH, walk.path() + "/candidates")) {
                shows(knows, system.client(user).get(path).text(), user + " " + path);
            }
            for (String page : List.of(PAGE, "/cases/" + walk.caseId())) {
                shows(knows, page(user, page), user + " " + page);
            }
        }
        assertThat(page("staff-cci", PAGE)).contains("d’un délai de 2 ans", "Finalité");
    }

    /** Administrators read everything in the engine, and may not know who the candidates are. */
    @Test
    void the_engine_does_not_learn_the_name_of_a_candidate() {
        walk.toVote("C1, C2");
        walk.vote("C2", "C2");
        walk.hire("2022-03-01");
        List<String> columns = jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where upper(table_name) like 'ACT\\_%' escape '\\' and data_type like 'CHARACTER%'")
                .query(String.class)
                .list();
        assertThat(columns).hasSizeGreaterThan(100).anyMatch(column -> column.equalsIgnoreCase("act_hi_varinst.text_"));
        for (String column : columns) {
            String[] parts = column.split("\\.");
            assertThat(jdbc.sql(
                                    "select count(*) from %s where lower(%s) like '%%quenouille%%' or lower(%s) like '%%barbotin%%'"
                                            .formatted(parts[0], parts[1], parts[1]))
                            .query(Integer.class)
                            .single())
                    .as(column)
                    .isZero();
        }
    }

    @Test
    void neither_side_reads_the_others_vote_before_both_are_cast() {
        walk.toVote("C1, C2");
        walk.done("staff-cci", "voteCci", "{\"choice\":\"C2\"}");

        for (String user : EVERYBODY) {
            assertThat(system.client(user).get(walk.path()).json().path("votes"))
                    .isEmpty();
            for (String page : List.of(PAGE, "/cases/" + walk.caseId())) {
                assertThat(page(user, page)).contains("Fiche de poste").doesNotContain("vote pour le candidat");
            }
        }
        String variables = system.client("auditor")
                .get("/engine-rest/history/variable-instance?variableName=choice&maxResults=100")
                .text();
        assertThat(variables).contains("choice").doesNotContain("C2");
        assertThat(system.engine()
                        .getHistoryService()
                        .createHistoricDetailQuery()
                        .variableUpdates()
                        .list())
                .map(HistoricVariableUpdate.class::cast)
                .filteredOn(update -> update.getVariableName().equals("choice"))
                .isNotEmpty()
                .allSatisfy(update -> assertThat(update.getValue()).isNull());
        assertThat(jdbc.sql("select outcome || reason_commitment from audit_act where element = 'voteCci'"
                                + " and act = 'task-completed'")
                        .query(String.class)
                        .single())
                .isEmpty();

        walk.done("staff-metropole", "voteMetropole", "{\"choice\":\"C2\"}");
        assertThat(walk.read().path("votes")).hasSize(2);
        assertThat(page("staff-cci", PAGE)).contains("vote pour le candidat C2");
    }

    @Test
    void a_vote_cast_through_the_engine_keeps_the_same_secret_and_the_same_rules() {
        walk.toVote("C1, C2");
        String task =
                "/engine-rest/task/" + system.task(walk.caseId(), "voteCci").getId();
        assertThat(system.client("staff-metropole")
                        .post(task + "/complete", "{\"variables\":{\"choice\":{\"value\":\"C1\"}}}")
                        .status())
                .isEqualTo(403);
        assertThat(walk.cci()
                        .post(task + "/complete", "{\"variables\":{\"choice\":{\"value\":\"C7\"}}}")
                        .status())
                .isEqualTo(400);
        assertThat(walk.cci()
                        .post(task + "/submit-form", "{\"variables\":{\"choice\":{\"value\":\"C2\"}}}")
                        .status())
                .isEqualTo(204);
        assertThat(walk.read().path("votes")).isEmpty();
        assertThat(engineTexts("ACT_%")).contains("C1, C2").doesNotContain("\nC2\n");
    }

    @Test
    void names_stay_out_of_the_history() {
        walk.toVote("C1, C2");
        walk.vote("C1", "C2");
        assertThat(walk.refused(
                                "staff-cci",
                                "deliberateOnCandidates",
                                "{\"heldOn\":\"2022-02-14\",\"minutes\":\"Zoé Quenouille convainc\"}",
                                400)
                        .text())
                .contains("C1");
        assertThat(post("/cancellation", "{\"reason\":\"Quenouille se retire\"}")
                        .status())
                .isEqualTo(400);
        assertThat(erase("admin", "C1", "Demande de Quenouille").status()).isEqualTo(400);
        assertThat(engineTexts("ACT_%", "AUDIT_ACT")).doesNotContain("Quenouille", "quenouille@");
    }

    @Test
    void a_candidate_is_erased_on_demand_and_the_history_stays() {
        walk.toVote("C1, C2");
        walk.vote("C1", "C2");
        assertThat(erase("auditor", "C1", "Demande").status()).isEqualTo(403);
        assertThat(erase("staff-metropole", "C1", "Demande").status()).isEqualTo(403);
        assertThat(erase("admin", "C1", "").fields()).contains("reason");
        Answer erased = erase("admin", "c1", "Demande du candidat");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erase("staff-cci", "C1", "Demande").status()).isEqualTo(409);

        assertThat(walk.cci().get(walk.path()).text())
                .doesNotContain("Quenouille", "quenouille@", "+33 3 80 00 00 01")
                .contains("\"ref\":\"C1\"", "\"erased\":true", "WITHDRAWN");
        assertThat(walk.read().path("votes").findValuesAsText("candidate")).contains("C1");
        assertThat(system.client("auditor")
                        .get("/api/cases/" + walk.caseId() + "/history?limit=1000")
                        .text())
                .contains("a effacé les données du candidat C1", "Demande du candidat");
        walk.deliberate();
        walk.refused("staff-cci", "voteCci", "{\"choice\":\"C1\"}", 400);
        walk.vote("C2", "C2");
    }

    @Test
    void reasons_that_name_a_candidate_are_erased_with_the_candidate_and_the_history_still_verifies() {
        walk.start();
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.in(walk.caseId()).did("task-completed").because("Mme QUENOUILLE a téléphoné avant l’offre")));
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.in(walk.caseId()).did("task-completed").because("Les quenouilles sont en fleur")));
        walk.toApplications();
        assertThat(walk.candidate("Zoé Quenouille", "z.quenouille@example.fr", "")
                        .status())
                .isEqualTo(201);
        assertThat(erase("admin", "C1", "Demande").status()).isEqualTo(200);

        assertThat(history())
                .doesNotContain("téléphoné")
                .contains("en fleur", "{\"name\":\"reasonsErased\",\"before\":\"\",\"after\":\"1\"}");
        assertThat(verifications.verify().intact()).isTrue();
        assertThat(verifications.verify().erased()).isEqualTo(1);
    }

    @Test
    void the_history_says_the_days_and_the_votes_but_no_vote_before_both_are_in() {
        walk.toVote("C1, C2");
        walk.done("staff-metropole", "voteMetropole", "{\"choice\":\"C2\"}");
        assertThat(history()).doesNotContain("\"after\":\"C2\"");
        walk.done("staff-cci", "voteCci", "{\"choice\":\"C2\"}");
        walk.offer();

        assertThat(history())
                .contains("{\"name\":\"CCIMDB\",\"before\":\"\",\"after\":\"C2\"}")
                .contains("{\"name\":\"DIJON_METROPOLE\",\"before\":\"\",\"after\":\"C2\"}")
                .contains("{\"name\":\"offeredOn\",\"before\":\"\",\"after\":\"2022-02-16\"}");
    }

    @Test
    void candidates_are_erased_by_themselves_two_years_after_the_decision() {
        walk.toVote("C1, C2");
        assertThat(post("/cancellation", "{\"reason\":\"Budget\"}").status()).isEqualTo(200);
        assertThat(walk.read().at("/erasedOn").asText()).isEqualTo("2024-02-15");
        system.clock().moveTo(Instant.parse("2024-02-14T12:00:00Z"));
        retention.eraseExpired();
        assertThat(walk.cci().get(walk.path()).text()).contains("Barbotin");
        system.clock().moveTo(Instant.parse("2024-02-15T12:00:00Z"));
        retention.eraseExpired();
        retention.eraseExpired();
        assertThat(walk.cci().get(walk.path()).text())
                .doesNotContain("Barbotin", "Quenouille")
                .contains("C2");
        assertThat(jdbc.sql("select count(*) from audit_act where act = 'recruitment-candidate-erased'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_departure_closes_the_post_opens_the_next_recruitment_and_leaves_a_gap_that_funding_sees() {
        walk.toVote("C1, C2");
        walk.vote("C1", "C1");
        walk.hire("2022-03-01");
        assertThat(walk.cci().post(PATH, "").status()).as("the post is held").isEqualTo(409);
        assertThat(vacant(2021)).as("before the first holder").isEqualTo(9);
        assertThat(depart("2022-02-28", "Trop tôt").fields()).contains("lastDay");
        assertThat(depart("2024-04-01", "Trop tard").fields()).contains("lastDay");

        Answer next = depart("2022-04-15", "Démission");
        assertThat(next.status()).as(next.text()).isEqualTo(201);
        assertThat(next.at("/caseId")).isEqualTo("recruitment-SYNERGIES-2");
        assertThat(vacant(2022))
                .as("January and February, before the first holder")
                .isEqualTo(2);
        system.clock().moveTo(Instant.parse("2022-08-10T08:00:00Z"));
        assertThat(vacant(2022)).as("and May, June and July").isEqualTo(5);
        assertThat(vacant(2023)).isZero();
        assertThat(timeline.entries(programme()).stream()
                        .filter(entry -> entry.kind() == TimelineEntry.Kind.PEOPLE)
                        .map(entry -> entry.day() + " " + entry.title().fr() + " " + entry.done()))
                .containsExactly("2022-03-01 Entrée en fonction de C1 true", "2022-04-15 Départ de C1 true");

        RecruitmentWalk second = new RecruitmentWalk(system, 2);
        second.toApplications();
        assertThat(second.candidate("Ana Tissot", "a.tissot@example.fr", "").at("/ref"))
                .as("references run through the programme")
                .isEqualTo("C3");
        system.clock().moveBy(Duration.ofDays(30));
        second.done("staff-cci", "registerApplications", "{}");
        second.done("staff-cci", "shortlistCandidates", "{\"ranking\":\"C3\"}");
        second.interviews("C3");
        second.vote("C3", "C3");
        second.hire("2022-11-02");
        assertThat(vacant(2022)).as("until October, the successor is known").isEqualTo(8);
        assertThat(judged().json().at("/verdict/findings"))
                .filteredOn(finding -> finding.path("rule").asText().equals("post-vacant"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("severity").asText()).isEqualTo("WARNING");
                    assertThat(finding.path("message").toString())
                            .contains("Poste sans personne 8 mois sur 12 : le plafond est de 36", "× 4/12 = 9");
                });
    }

    @Test
    void the_programmes_page_offers_the_chamber_what_it_may_do() {
        assertThat(page("staff-cci")).contains("Ouvrir le recrutement 1");
        assertThat(page("staff-metropole"))
                .contains("Recrutement du chargé de mission")
                .doesNotContain("Ouvrir le recrutement");
        walk.toVote("C1");
        assertThat(page("staff-cci")).contains("Vote des deux institutions").doesNotContain("Ouvrir le recrutement");
        String ballot = page(
                "staff-cci", "/tasks/" + system.task(walk.caseId(), "voteCci").getId());
        assertThat(ballot).contains("value=\"C1\"", "value=\"NONE\"", "Quenouille");
        walk.vote("C1", "C1");
        walk.hire("2022-03-01");
        assertThat(page("staff-cci")).contains("Départ du chargé de mission", "C1 en poste depuis le 01/03/2022");
        assertThat(page("auditor")).doesNotContain("Noter le départ");
    }

    @Test
    void the_pages_do_what_the_api_does_and_say_what_is_wrong() {
        assertThat(form("/recruitments", "")).endsWith(PAGE);
        assertThat(form("/recruitments", "")).contains("est encore ouvert");
        assertThat(page("staff-cci", PAGE + "/job-description")).contains("RELIER");
        assertThat(form("/recruitments/1/job-description", "version=0&title=&shares%5B0%5D.eit=2"))
                .contains("Chaque part va de 0 à 1", "Intitulé du poste : Ce champ est obligatoire");
        walk.toApplications();
        assertThat(form("/recruitments/1/candidates", "name=Zoé&email=non&receivedOn=2022-01-10"))
                .contains("Ce n’est pas une adresse de courriel", "value=\"Zoé\"");
        assertThat(form("/recruitments/1/candidates", "name=Zoé&email=z@example.fr&receivedOn=2022-01-10"))
                .endsWith(PAGE);
        system.clock().moveTo(Instant.parse("2022-02-15T08:00:00Z"));
        walk.done("staff-cci", "registerApplications", "{}");
        walk.done("staff-cci", "shortlistCandidates", "{\"ranking\":\"C1\"}");
        assertThat(form("/recruitments/1/candidates/C1/interview", "heldOn=2022-02-14&notes=Bien"))
                .endsWith(PAGE);
        assertThat(form("/recruitments/1/candidates/C1/erasure", "reason=")).contains("Le motif est obligatoire");
        assertThat(form("/recruitments/1/candidates/C1/erasure", "reason=Demande"))
                .endsWith(PAGE);
        assertThat(page("staff-cci", PAGE)).contains("données effacées").doesNotContain("z@example.fr");
        assertThat(form("/recruitments/1/cancellation", "reason=")).contains("Le motif est obligatoire");
        assertThat(form("/recruitments/1/cancellation", "reason=Budget")).endsWith(PAGE);
        assertThat(form("/recruitment/departure", "lastDay=2022-03-01&reason=x"))
                .contains("Personne ne tient le poste", "value=\"2022-03-01\"");
    }

    /** The verdict on the stored plan of 2022, once it is submitted. */
    private Answer judged() {
        Answer submitted = walk.cci().post(Plans.path(2022) + "/submission", "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        return walk.cci().get(Plans.path(2022));
    }

    private static void shows(boolean known, String text, String where) {
        assertThat(text.contains("Quenouille")).as(where).isEqualTo(known);
        assertThat(text).as(where).contains("C1");
    }

    @Test
    void who_saves_a_job_description_after_somebody_else_reads_theirs_and_saves_on_top_of_it() {
        String path = "/recruitments/1/job-description";
        form("/recruitments", "");
        String hers = jobForm(0, "Animatrice").replace("skills=Aisance", "skills=Aisance+et+rigueur");

        assertThat(form(path, jobForm(0, "Chef de projet"))).endsWith(PAGE);
        HttpResponse<String> late = browser("staff-cci").postForm("/programmes/SYNERGIES" + path, hers);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("value=\"Animatrice\"", "Aisance et rigueur", "name=\"version\" value=\"1\"")
                .contains("Intitulé du poste : Chef de projet")
                .doesNotContain("Date d’entrée en fonction : Mars");
        assertThat(walk.read().at("/jobDescription/title").asText()).isEqualTo("Chef de projet");
        assertThat(form(path, hers.replace("version=0", "version=1"))).endsWith(PAGE);
        assertThat(walk.read().at("/jobDescription/title").asText()).isEqualTo("Animatrice");
    }

    private static String jobForm(int version, String title) {
        StringBuilder form = new StringBuilder("version=" + version + "&title=" + title
                + "&entry=Mars&attachment=CCI&finality=Animer&mainActivities=Visites&secondaryActivities=Veille"
                + "&skills=Aisance");
        for (int exercise = 0; exercise < 3; exercise++) {
            String share = "&shares%5B" + exercise + "%5D.";
            form.append(share + "eit=0,5" + share + "other=0,5" + share + "subject=Appui");
        }
        return form.toString();
    }

    private String page(String user) {
        return page(user, "/programmes/SYNERGIES");
    }

    private String page(String user, String path) {
        return browser(user).get(path).body();
    }

    /** Sends a form of the chamber's pages; says where it leads, or what the page answers. */
    private String form(String path, String fields) {
        HttpResponse<String> answer = browser("staff-cci").postForm("/programmes/SYNERGIES" + path, fields);
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private Http browser(String user) {
        return browsers.computeIfAbsent(user, name -> {
            Http browser =
                    Http.anonymous(URI.create(system.client(name).origin()).getPort());
            browser.signIn(name, "synergies");
            return browser;
        });
    }

    private int vacant(int year) {
        Programme programme = programme();
        return vacancies.vacantMonths(programme, programme.exercise(year).orElseThrow());
    }

    private Programme programme() {
        return programmes.named("SYNERGIES");
    }

    private Answer post(String path, String json) {
        return walk.cci().post(walk.path() + path, json);
    }

    private String history() {
        return system.client("auditor")
                .get("/api/cases/" + walk.caseId() + "/history?limit=1000")
                .text();
    }

    private Answer erase(String user, String reference, String reason) {
        return system.client(user)
                .delete(PROGRAMME + "/candidates/" + reference + "?reason=" + reason.replace(" ", "%20"));
    }

    private Answer depart(String lastDay, String reason) {
        return walk.cci()
                .post(
                        PROGRAMME + "/recruitment/departure",
                        "{\"lastDay\":\"" + lastDay + "\",\"reason\":\"" + reason + "\"}");
    }

    /** Every text that tables of such names hold, one a line. */
    private String engineTexts(String... names) {
        StringBuilder texts = new StringBuilder("\n");
        for (String name : names) {
            List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema ="
                            + " 'PUBLIC' and table_name like ?")
                    .param(name)
                    .query(String.class)
                    .list();
            assertThat(tables).isNotEmpty();
            tables.stream()
                    .filter(table -> !table.startsWith("ACT_RE") && !table.startsWith("ACT_ID"))
                    .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                    .flatMap(row -> row.values().stream())
                    .forEach(value -> texts.append(
                                    value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                            .append('\n'));
        }
        return texts.toString();
    }
}
