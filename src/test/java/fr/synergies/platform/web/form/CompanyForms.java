package fr.synergies.platform.web.form;

import static fr.synergies.platform.web.form.TriedForms.ACTIF;
import static fr.synergies.platform.web.form.TriedForms.MARKER;
import static fr.synergies.platform.web.form.TriedForms.PROGRAMME;
import static fr.synergies.platform.web.form.TriedForms.TOO_LONG;

import fr.synergies.platform.web.form.TriedForm.Scene;
import fr.synergies.synergy.carried.Carrying;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The forms of companies, flows, imports and running synergies. */
final class CompanyForms {

    private CompanyForms() {}

    static void addTo(TriedForms table) {
        synergies(table);
        companies(table);
        imports(table);
    }

    private static void synergies(TriedForms table) {
        Consumer<Scene> carried = scene -> {
            Carrying carrying = new Carrying(scene.system());
            carrying.settleTown();
            long proposal = carrying.proposal("SUBSTITUTION", Carrying.SAWMILL);
            carrying.open(proposal);
            scene.found = PROGRAMME + "/synergies/" + proposal;
        };
        table.found("SynergyCasePageController.open", carried, "/case", Map.of(), "déjà");
        table.found("SynergyCasePageController.judge", carried, "/judgement", Map.of(), "data-refused");
        table.found(
                "SynergyCasePageController.measure",
                carried,
                "/measures",
                Map.of("quantity", "beaucoup", "saving", "", "comment", MARKER),
                MARKER,
                "measure-quantity",
                "measure-saving");
        table.found(
                "SynergyCasePageController.withdraw",
                carried,
                "/withdrawals",
                Map.of("siret", Carrying.CARPENTER, "reason", MARKER, "day", "demain"),
                MARKER,
                "withdrawal-day");
        table.found(
                "SynergyCasePageController.end",
                carried,
                "/end",
                Map.of("reason", TOO_LONG),
                MARKER,
                "synergy-end-reason");
    }

    private static void companies(TriedForms table) {
        String companies = PROGRAMME + "/companies";
        String one = companies + "/" + Carrying.SAWMILL;
        Consumer<Scene> town = scene -> new Carrying(scene.system()).settleTown();
        Map<String, String> company =
                Map.of("siret", "12", "name", MARKER, "naf", "bois", "park", "CAP_NORD", "latitude", "là-haut");
        table.tried(
                "CompanyPageController.add",
                "staff-cci",
                TriedForms.none(),
                companies,
                company,
                "company-naf",
                "company-latitude",
                "company-consent");
        table.tried("CompanyPageController.change", "staff-cci", town, one, company, "company-naf", "company-latitude");
        table.tried(
                "CompanyPageController.visit",
                "staff-cci",
                town,
                one + "/visits",
                Map.of("visitedOn", "hier", "note", MARKER),
                "visit-visitedOn");
        Map<String, String> flow = Map.of("quantity", "beaucoup", "note", MARKER, "unitPrice", "1.234,5");
        table.tried(
                "FlowPageController.add", "staff-cci", town, one + "/flows", flow, "flow-quantity", "flow-unitPrice");
        Consumer<Scene> flowing = town.andThen(scene -> scene.found = one + "/flows/"
                + scene.system()
                        .client("staff-cci")
                        .get("/api" + PROGRAMME + "/flows?siret=" + Carrying.SAWMILL)
                        .at("/items/0/id"));
        table.found("FlowPageController.change", flowing, "", flow, MARKER, "flow-quantity", "flow-unitPrice");
        table.untried("only a button; a flow that is gone has no page any more", "FlowPageController.remove");
    }

    private static void imports(TriedForms table) {
        table.add(new TriedForm(
                "ImportPageController.check",
                "staff-cci",
                TriedForms.none(),
                any -> PROGRAMME + "/imports",
                Map.of("profile", ""),
                "data-refused",
                List.of("import-file")));
        table.untried("only a button; what can be confirmed once has its page", "ImportPageController.confirm");
        String profiles = PROGRAMME + "/import-profiles";
        Map<String, String> profile = Map.of("name", "?", "header-siret", MARKER, "header-naf", "x".repeat(201));
        table.tried(
                "ImportProfilePageController.add",
                "staff-cci",
                TriedForms.none(),
                profiles,
                profile,
                "profile-name",
                "profile-naf");
        table.tried(
                "ImportProfilePageController.change",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + profiles, ACTIF),
                profiles + "/ACTIF",
                profile,
                "profile-naf");
        table.untried(
                "only a button; a profile that is gone has no page any more", "ImportProfilePageController.remove");
    }
}
