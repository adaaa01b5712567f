package fr.synergies.synergy.page;

import static fr.synergies.CsrfCookie.csrf;
import static fr.synergies.synergy.carried.Carrying.CARPENTER;
import static fr.synergies.synergy.carried.Carrying.JOINER;
import static fr.synergies.synergy.carried.Carrying.SAWMILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.synergy.carried.Carrying;
import fr.synergies.synergy.carried.Town;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SynergiesTest
class SynergyCasePageTest {

    private static final String PAGES = "/programmes/SYNERGIES/synergies";

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    private Carrying carrying;

    @BeforeEach
    void open() {
        system.open();
        carrying = new Carrying(system);
        carrying.settleTown();
    }

    @AfterEach
    void settle() {
        Town.settle(system);
        system.close();
    }

    @Test
    void a_proposal_has_a_page_with_its_reasons_beside_its_figures_and_a_case_for_staff_to_open() throws Exception {
        long proposal = carrying.proposal("SUBSTITUTION", SAWMILL);
        assertThat(read("staff-cci", PAGES)).contains("Ouvrir le dossier", PAGES + "/" + proposal, PAGES + "/board");
        assertThat(read("staff-cci", PAGES + "/" + proposal))
                .contains("Avis des règles", "éligible", "satisfait", "Ouvrir le dossier")
                .contains("20 t par an", "60 t par an", "20 t × 50,00", "33\u00a0%", "élimination évitée par Atelier 1")
                .doesNotContain("F0000");
        assertThat(read("auditor", PAGES + "/" + proposal))
                .contains("Avis des règles")
                .doesNotContain("Ouvrir le dossier");

        assertThat(send("staff-cci", post(PAGES + "/" + proposal + "/case")).getStatus())
                .isEqualTo(302);
        assertThat(read("staff-cci", PAGES + "/" + proposal))
                .contains("À visiter", "/cases/synergy-SYNERGIES-" + proposal, "Noter un retrait", "Avis successifs")
                .doesNotContain("Ouvrir le dossier");
        assertThat(read("staff-cci", PAGES)).contains("Voir le dossier");
        MockHttpServletResponse again = send("staff-cci", post(PAGES + "/" + proposal + "/case"));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("Ces flux sont déjà menés ensemble");
    }

    @Test
    void the_board_shows_each_stage_with_its_counts_and_savings() {
        String wood = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        carrying.open(carrying.proposal("POOLING", SAWMILL));
        carrying.run(wood, SAWMILL, CARPENTER);
        String board = read("auditor", PAGES + "/board");

        assertThat(board).contains("stage-CANDIDATE", "stage-RUNNING", "stage-ENDED", "1 synergie<", "Bois", "Gaz");
        assertThat(board).contains("1\u202f200,00\u202f€ par an attendus", "750,00\u202f€ par an attendus");
        assertThat(read("auditor", PAGES + "/board?stage=RUNNING&kind=POOLING&park=&workingGroup="))
                .contains("stage-RUNNING", "Aucune synergie à cette étape.")
                .doesNotContain("stage-CANDIDATE");
        assertThat(read("staff-cci", "/programmes/SYNERGIES/companies/" + SAWMILL))
                .contains("Synergies menées avec l’entreprise", "Substitution : Bois", "Mutualisation : Gaz");
    }

    @Test
    void the_case_and_its_tasks_show_the_synergy() {
        String number = carrying.open(carrying.proposal("SUBSTITUTION", SAWMILL));
        assertThat(read("auditor", "/cases/" + Carrying.caseId(number)))
                .contains("Synergie " + number, "Chiffres", "Atelier 1", "Les règles ont jugé la synergie éligible");
        String task = system.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(Carrying.caseId(number))
                .list()
                .get(0)
                .getId();
        assertThat(read("staff-cci", "/tasks/" + task))
                .contains("Entreprise concernée", "20 t par an", "Quantités confirmées, une par ligne");
        system.clock().moveTo(Instant.parse("2022-03-01T08:00:00Z"));
        assertThat(system.client("staff-cci").get("/api/alerts").text())
                .contains("2 tâches de synergies sont en retard", "/tasks?view=OVERDUE");
        assertThat(system.client("auditor").get("/api/alerts").text()).doesNotContain("tâches de synergies");
        carrying.run(number, SAWMILL, CARPENTER);
        assertThat(read("auditor", "/cases/" + Carrying.caseId(number)))
                .contains("En service", "Étude", "Six semaines", "Réservé par an", "La synergie est en service");
    }

    @Test
    void others_than_staff_see_no_synergy_with_a_company_that_shares_nothing() {
        long proposal = carrying.proposal("POOLING", SAWMILL);
        String number = carrying.open(proposal);
        carrying.company(JOINER, "consent", "NONE");
        Town.settle(system);

        assertThat(read("staff-cci", PAGES + "/" + proposal)).contains("Atelier 3");
        assertThatThrownBy(() -> read("auditor", PAGES + "/" + proposal)).hasMessageContaining("404");
        assertThat(read("auditor", PAGES + "/board")).doesNotContain("Atelier", "1 synergie");
        assertThat(read("auditor", "/cases/" + Carrying.caseId(number))).doesNotContain("Atelier");
    }

    @Test
    void what_staff_types_wrong_is_said_and_kept_and_what_is_right_is_done() throws Exception {
        long proposal = carrying.proposal("POOLING", SAWMILL);
        String number = carrying.open(proposal);
        String page = PAGES + "/" + proposal;
        MockHttpServletResponse bad = send(
                "staff-cci",
                post(page + "/withdrawals")
                        .param("siret", JOINER)
                        .param("reason", "Elle ferme")
                        .param("day", "2030-01-01"));
        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(text(bad)).contains("Jour : Le jour ne peut pas être à venir.", "value=\"Elle ferme\"");
        assertThat(send("auditor", post(page + "/end").param("reason", "x")).getStatus())
                .isEqualTo(403);
        carrying.run(number, SAWMILL, CARPENTER, JOINER);
        MockHttpServletResponse none =
                send("staff-cci", post(page + "/measures").param("quantity", "beaucoup"));
        assertThat(none.getStatus()).isEqualTo(400);
        assertThat(text(none)).contains("Quantité : Un nombre est attendu", "value=\"beaucoup\"");
        assertThat(send(
                                "staff-cci",
                                post(page + "/measures")
                                        .param("quantity", "12,5")
                                        .param("saving", "90"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("auditor", page)).contains("Économie mesurée en tout : 90,00");
        assertThat(send(
                                "staff-cci",
                                post(page + "/withdrawals")
                                        .param("siret", JOINER)
                                        .param("reason", "Elle ferme"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("auditor", page)).contains("Retirée le 10/01/2022 : Elle ferme");
        assertThat(send("staff-cci", post(page + "/judgement")).getStatus()).isEqualTo(409);
        assertThat(send("staff-metropole", post(page + "/end").param("reason", " "))
                        .getStatus())
                .isEqualTo(400);
        assertThat(send("staff-metropole", post(page + "/end").param("reason", "Terminé"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("auditor", page)).contains("10/01/2022 : Terminé");
    }

    @Test
    void the_page_of_a_synergy_stays_when_its_proposal_is_gone() {
        long proposal = carrying.proposal("SUBSTITUTION", SAWMILL);
        String number = carrying.open(proposal);
        carrying.company(SAWMILL, "consent", "WITHDRAWN");
        Town.settle(system);

        assertThat(carrying.stage(number)).isEqualTo("ENDED");
        assertThat(read("staff-cci", PAGES + "/" + proposal))
                .contains("La proposition n’est plus", "L’entreprise a retiré son accord de partage.");
        assertThatThrownBy(() -> read("staff-cci", PAGES + "/999999")).hasMessageContaining("404");
    }

    private String read(String name, String path) {
        return new PageReader(program).read(name, path);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String name, MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build()
                .perform(request.locale(Locale.FRENCH)
                        .header("Accept-Language", "fr")
                        .with(csrf())
                        .with(user(name).authorities(() -> "GROUP_" + name)))
                .andReturn()
                .getResponse();
    }
}
