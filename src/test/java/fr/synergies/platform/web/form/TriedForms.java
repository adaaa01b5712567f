package fr.synergies.platform.web.form;

import fr.synergies.platform.web.form.TriedForm.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The table of all forms of all pages. */
final class TriedForms {

    static final String MARKER = "Ces mots restent";
    static final String TOO_LONG = MARKER + "é".repeat(2000);
    static final String PROGRAMME = "/programmes/SYNERGIES";

    static final String ACTIF = "{\"name\":\"ACTIF\",\"columns\":{\"siret\":{\"header\":\"SIRET\"},"
            + "\"name\":{\"header\":\"Nom\"},\"naf\":{\"header\":\"APE\"},\"park\":{\"header\":\"Zone\"},"
            + "\"consent\":{\"constant\":\"NONE\"}}}";

    private final List<TriedForm> forms = new ArrayList<>();
    private final Map<String, String> untried = new TreeMap<>();

    static TriedForms table() {
        TriedForms table = new TriedForms();
        ProgrammeForms.addTo(table);
        PeopleForms.addTo(table);
        CompanyForms.addTo(table);
        RuleForms.addTo(table);
        table.untried("its form is a search, which stays in the address", "ActSearchController.export");
        table.untried(
                "only buttons",
                "JobPageController.cancel",
                "PurchasePageController.open",
                "TaskController.claim",
                "TaskController.release",
                "ProposalPageController.detect",
                "RuleProposalPageController.begin");
        table.untried("only a button; a token that is gone has no row any more", "ApiTokenController.revoke");
        table.untried(
                "only a choice of the page and a button; see AnswerLinksTest",
                "PartnerAnswersPageController.issue",
                "PartnerAnswersPageController.revoke");
        table.untried("its address holds a secret; see AnswerLinksTest", "AnswerLinkPageController.answer");
        table.untried("answers with a verdict on whatever is typed, and stores nothing", "PlanPageController.preview");
        return table;
    }

    List<TriedForm> forms() {
        return List.copyOf(forms);
    }

    /** The forms without anything to type and to refuse, and why. */
    Map<String, String> untried() {
        return Map.copyOf(untried);
    }

    void add(TriedForm form) {
        forms.add(form);
    }

    static Consumer<Scene> none() {
        return scene -> {};
    }

    static Consumer<Scene> life(String status) {
        return scene -> {
            scene.did("staff-cci", "/api" + PROGRAMME + "/life", "");
            scene.jdbc().update("update programme_life set status = ?", status);
        };
    }

    /** A form that asks for a reason and gets one that is too long. */
    void reason(String handler, String user, Consumer<Scene> scene, String path, String form) {
        tried(handler, user, scene, path, Map.of("reason", TOO_LONG), form + "-reason");
    }

    /** A form in which nothing is typed. */
    void button(String handler, Consumer<Scene> scene, String path, String sentence, String... hidden) {
        Map<String, String> fields = hidden.length == 0 ? Map.of() : Map.of(hidden[0], hidden[1]);
        forms.add(new TriedForm(handler, "staff-cci", scene, any -> path, fields, sentence, List.of()));
    }

    void tried(
            String handler,
            String user,
            Consumer<Scene> scene,
            String path,
            Map<String, String> fields,
            String... faults) {
        forms.add(new TriedForm(handler, user, scene, any -> path, fields, MARKER, List.of(faults)));
    }

    /** A form below the address that its scene has found. */
    void found(
            String handler,
            Consumer<Scene> scene,
            String path,
            Map<String, String> fields,
            String marker,
            String... faults) {
        forms.add(new TriedForm(
                handler, "staff-cci", scene, found -> found.found + path, fields, marker, List.of(faults)));
    }

    void untried(String why, String... handlers) {
        for (String handler : handlers) {
            untried.put(handler, why);
        }
    }
}
