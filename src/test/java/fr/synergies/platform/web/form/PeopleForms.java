package fr.synergies.platform.web.form;

import static fr.synergies.platform.web.form.TriedForms.MARKER;
import static fr.synergies.platform.web.form.TriedForms.PROGRAMME;

import fr.synergies.platform.web.form.TriedForm.Scene;
import fr.synergies.recruitment.RecruitmentWalk;
import fr.synergies.synergy.carried.Carrying;
import java.util.Map;
import java.util.function.Consumer;

/** The forms of recruitments, of group purchases, and of one's own account. */
final class PeopleForms {

    private PeopleForms() {}

    static void addTo(TriedForms table) {
        recruitment(table);
        purchases(table);
        table.tried(
                "ApiTokenController.create",
                "finance",
                scene -> {},
                "/account/tokens",
                Map.of("name", MARKER, "days", "toujours"),
                "token-days");
    }

    private static void recruitment(TriedForms table) {
        String page = PROGRAMME + "/recruitments/1";
        table.tried(
                "RecruitmentController.save",
                "staff-cci",
                scene -> new RecruitmentWalk(scene.system(), 1).start(),
                page + "/job-description",
                Map.of("version", "1", "title", "", "skills", MARKER, "shares[0].eit", "la moitié"),
                "job-description-title",
                "job-description-shares-0-eit");
        Consumer<Scene> listed = scene -> new RecruitmentWalk(scene.system(), 1).toShortlist();
        table.tried(
                "CandidateController.register",
                "staff-cci",
                listed,
                page + "/candidates",
                Map.of("name", MARKER, "email", "", "receivedOn", "hier"),
                "application-email",
                "application-receivedOn");
        table.tried(
                "CandidateController.interview",
                "staff-cci",
                listed,
                page + "/candidates/C1/interview",
                Map.of("heldOn", "hier", "notes", MARKER),
                "interview-C1-heldOn");
        table.reason("CandidateController.erase", "staff-cci", listed, page + "/candidates/C2/erasure", "erasure-C2");
        table.reason(
                "CandidateController.cancel",
                "manager-cci",
                listed,
                page + "/cancellation",
                "recruitment-cancellation");
    }

    private static void purchases(TriedForms table) {
        String group = PROGRAMME + "/working-groups/ENERGY_PURCHASING";
        String round = group + "/purchases/1";
        Consumer<Scene> grouped = scene ->
                scene.did("staff-cci", "/api" + PROGRAMME + "/working-groups", "{\"code\":\"ENERGY_PURCHASING\"}");
        Consumer<Scene> opened = grouped.andThen(scene -> scene.did("staff-cci", "/api" + group + "/purchases", ""));
        table.tried(
                "PurchasePageController.addNeed",
                "staff-cci",
                opened,
                round + "/needs",
                Map.of("siret", MARKER, "resource", "GAS", "volume", "beaucoup", "unit", "MWh", "unitPrice", "-1"),
                "need-volume",
                "need-unitPrice");
        table.tried(
                "PurchasePageController.addOffer",
                "staff-cci",
                opened,
                round + "/offers",
                Map.of("supplier", MARKER, "price", "peu", "unit", "MWh", "validUntil", ""),
                "offer-price",
                "offer-validUntil");
        table.button(
                "PurchasePageController.removeNeed",
                opened,
                round + "/needs/" + Carrying.SAWMILL + "/removal",
                "besoin");
        table.button("PurchasePageController.removeOffer", opened, round + "/offers/7/removal", "offre");
        table.reason(
                "PurchasePageController.cancel", "staff-cci", opened, round + "/cancellation", "purchase-cancellation");
    }
}
