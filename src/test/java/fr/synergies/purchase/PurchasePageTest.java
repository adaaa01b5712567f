package fr.synergies.purchase;

import static fr.synergies.synergy.carried.Town.COMPANIES;
import static fr.synergies.synergy.carried.Town.JOINERY;
import static fr.synergies.synergy.carried.Town.PALLETS;
import static fr.synergies.synergy.carried.Town.added;
import static fr.synergies.synergy.carried.Town.company;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.synergy.carried.Town;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A group buys together on its pages. */
@SynergiesTest
class PurchasePageTest {

    private static final String GROUP = "/programmes/SYNERGIES/working-groups/ENERGY_PURCHASING";
    private static final String ROUND = GROUP + "/purchases/1";
    private static final String CASE = "purchase-SYNERGIES-ENERGY_PURCHASING-1";

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
        added(system, COMPANIES, company(JOINERY, "Menuiserie Lamartin", "CAP_NORD"));
        added(system, COMPANIES, company(PALLETS, "Palettes Rude", "GRAND_SUD"));
        added(system, "/api/programmes/SYNERGIES/working-groups", "{\"code\":\"ENERGY_PURCHASING\"}");
    }

    @AfterEach
    void close() {
        Town.settle(system);
        system.close();
    }

    @Test
    void needs_and_offers_are_typed_compared_with_their_arithmetic_and_taken_off() {
        Http staff = signedIn("staff-cci");
        assertThat(read("staff-cci", "/programmes/SYNERGIES")).contains("href=\"" + GROUP + "\"");
        assertThat(read("staff-cci", GROUP))
                .contains("Ouvrir un achat groupé", "Aucun achat groupé", "workingGroup=ENERGY");
        assertThat(read("auditor", GROUP)).doesNotContain("Ouvrir un achat groupé");
        HttpResponse<String> opened = staff.postForm(GROUP + "/purchases", "x=1");
        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith(ROUND);

        HttpResponse<String> bad = staff.postForm(ROUND + "/needs", need("7", "beaucoup", "85"));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("Volume par an : Un nombre est attendu", "value=\"beaucoup\"");
        HttpResponse<String> unknown = staff.postForm(ROUND + "/needs", need("73282932000074", "1", "85"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("SIRET de l’entreprise : ", "73282932000074");
        assertThat(staff.postForm(ROUND + "/needs", need(JOINERY, "1200", "85,50"))
                        .statusCode())
                .isEqualTo(302);
        staff.postForm(ROUND + "/needs", need(PALLETS, "10", "90"));
        staff.postForm(ROUND + "/needs/" + PALLETS + "/removal", "");
        assertThat(read("staff-cci", ROUND)).contains("Menuiserie Lamartin").doesNotContain("Palettes Rude");
        staff.postForm(ROUND + "/needs", need(PALLETS, "10", "90"));
        assertThat(read("auditor", ROUND)).contains("Palettes Rude").doesNotContain("Noter un besoin");
        system.complete("staff-cci", CASE, "collectNeeds", "{}");

        HttpResponse<String> late = staff.postForm(
                ROUND + "/offers", "supplier=Est&price=80&unit=MWh&validUntil=2021-01-01&conditions=ferme");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Valable jusqu’au : ", "value=\"Est\"", "ferme");
        staff.postForm(ROUND + "/offers", "supplier=Est&price=80&unit=MWh&validUntil=2022-02-01&conditions=ferme");
        staff.postForm(ROUND + "/offers", "supplier=Ouest&price=81&unit=MWh&validUntil=2022-02-01&conditions=");
        staff.postForm(ROUND + "/offers/2/removal", "");
        String page = read("staff-cci", ROUND).replace('\u202f', ' ');
        assertThat(page)
                .contains("1 200 MWh × 85,5 € = 102 600,00 €", "1 200 MWh × 80 € = 96 000,00 €", "économie 6 600,00 €")
                .contains("En tout : 103 500,00 € − 96 800,00 € = 6 700,00 €", "1. Est")
                .doesNotContain("2. Ouest");
        assertThat(read("staff-cci", "/tasks/" + system.task(CASE, "askOffers").getId()))
                .contains("Menuiserie Lamartin", "Page de l’achat groupé", "Comparer les offres");
        system.complete("staff-cci", CASE, "askOffers", "{\"decision\":\"COMPARE\"}");
        system.complete("staff-cci", CASE, "chooseOffer", "{\"decision\":\"CHOOSE\",\"offer\":1,\"reason\":\"Prix\"}");

        assertThat(read("auditor", GROUP).replace('\u202f', ' '))
                .contains("Est : 6 700,00 € d’économie par an", "Prix");
        assertThat(read("auditor", "/cases/" + CASE)).contains("choisie", "Achat groupé n° 1");
        assertThat(read("staff-cci", ROUND)).doesNotContain("Abandonner l’achat groupé");
    }

    @Test
    void a_round_is_given_up_on_its_page_with_a_reason() {
        Http staff = signedIn("staff-metropole");
        staff.postForm(GROUP + "/purchases", "x=1");
        HttpResponse<String> blank = staff.postForm(ROUND + "/cancellation", "reason=");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(blank.body()).contains("Le motif est obligatoire");
        assertThat(staff.postForm(ROUND + "/cancellation", "reason=Marche").statusCode())
                .isEqualTo(302);
        assertThat(read("auditor", ROUND)).contains("Abandonné", "Marche");
        assertThat(signedIn("auditor").postForm(GROUP + "/purchases", "x=1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_meeting_says_how_long_it_took() {
        String group = "group-SYNERGIES-ENERGY_PURCHASING";
        system.complete("staff-cci", group, "setUpGroup", "{\"leader\":\"A\",\"members\":\"B\"}");
        for (String wrong : new String[] {"0", "25", "deux", "1.555"}) {
            assertThat(system.complete(
                                    "staff-cci",
                                    group,
                                    "recordGroupMeeting",
                                    "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A\"}],\"hours\":\"" + wrong
                                            + "\"}")
                            .fields())
                    .as(wrong)
                    .anyMatch(field -> field.endsWith("hours"));
        }
        system.complete(
                "staff-cci",
                group,
                "recordGroupMeeting",
                "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"hours\":\"1,5\"}");
        assertThat(read("auditor", GROUP)).contains("1,5 h");
        assertThat(system.client("auditor").get("/api" + GROUP).at("/meetings/0/hours"))
                .isEqualTo("1.5");
        assertThat(system.client("auditor")
                        .get("/api/programmes/SYNERGIES/indicators/volunteer-hours")
                        .at("/figure/value"))
                .isEqualTo("3");
    }

    private static String need(String siret, String volume, String price) {
        return "siret=" + siret + "&resource=GAS&volume=" + volume + "&unit=MWh&unitPrice=" + price;
    }

    private String read(String name, String path) {
        return new PageReader(program).read(name, path);
    }

    private Http signedIn(String user) {
        Http browser = Http.anonymous(URI.create(system.client("").origin()).getPort());
        browser.signIn(user, "synergies");
        return browser;
    }
}
