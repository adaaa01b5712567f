package fr.synergies.platform.web.form;

import static fr.synergies.platform.web.form.TriedForms.MARKER;
import static fr.synergies.platform.web.form.TriedForms.PROGRAMME;
import static fr.synergies.platform.web.form.TriedForms.TOO_LONG;

import fr.synergies.Answer;
import fr.synergies.platform.web.form.TriedForm.Scene;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The forms of plans, proposals of rules, and tasks. */
final class RuleForms {

    private RuleForms() {}

    static void addTo(TriedForms table) {
        plans(table);
        rules(table);
        tasks(table);
    }

    private static void plans(TriedForms table) {
        String plan = PROGRAMME + "/exercises/2022/funding-plan";
        table.tried(
                "PlanPageController.edit",
                "staff-cci",
                TriedForms.none(),
                plan,
                Map.of(
                        "version",
                        "1",
                        "months",
                        "douze",
                        "fte",
                        "0.75",
                        "lines[0].category",
                        "SALARY",
                        "lines[0].label",
                        MARKER,
                        "lines[0].amount",
                        "beaucoup"),
                "lines[0].amount");
        Consumer<Scene> opened = scene -> scene.did("staff-cci", "/api" + plan + "/case", "");
        table.button("PlanActionController.open", opened, plan + "/case", "data-refused");
        table.button("PlanActionController.revise", opened, plan + "/revisions", "data-refused");
        table.reason("PlanActionController.withdraw", "staff-cci", opened, plan + "/withdrawal", "plan-withdrawal");
    }

    private static void rules(TriedForms table) {
        Consumer<Scene> proposed = scene -> {
            Answer sets = scene.system().client("finance").get("/api/rules/sets");
            scene.found = "/rules/proposals/"
                    + scene.system()
                            .client("finance")
                            .post("/api/rules/proposals", "{\"source\":\"" + sets.at("/0/version") + "\"}")
                            .at("/id");
        };
        ruled(table, "RuleProposalPageController.submit", proposed, "/submission", "proposal-submission-reason");
        ruled(table, "RuleProposalPageController.decide", proposed, "/decision", "");
        for (String button : List.of("withdraw:withdrawal", "rebase:rebase", "expectAnswers:cases")) {
            ruled(
                    table,
                    "RuleProposalPageController." + button.replaceAll(":.*", ""),
                    proposed,
                    "/" + button.replaceAll(".*:", ""),
                    "");
        }
        table.untried("what it finds is no refusal", "RuleProposalPageController.examine");
        table.add(new TriedForm(
                "RuleTablePageController.save",
                "finance",
                proposed,
                scene -> scene.found + "/table?path=funding/caps.csv",
                Map.of("from", "0", "count", "1", "seen", "nothing", "row-0", "1", "cell-0-0", MARKER),
                MARKER,
                List.of()));
        table.untried("RulePageTest sends files", "RuleTablePageController.upload");
    }

    /** A form of finance on a proposal of rules, with an edition that nobody has seen. */
    private static void ruled(TriedForms table, String handler, Consumer<Scene> scene, String path, String fault) {
        table.add(new TriedForm(
                handler,
                "finance",
                scene,
                found -> found.found + path,
                Map.of("edition", "77", "reason", TOO_LONG, "do", "refuse"),
                fault.isEmpty() ? "data-refused" : MARKER,
                fault.isEmpty() ? List.of() : List.of(fault)));
    }

    private static void tasks(TriedForms table) {
        table.add(new TriedForm(
                "FailedJobController.retry",
                "admin",
                TriedForms.none(),
                any -> "/failed-jobs/gone/retry",
                Map.of("reason", TOO_LONG),
                MARKER,
                List.of()));
        Consumer<Scene> waiting = scene -> {
            scene.did("staff-cci", "/api" + PROGRAMME + "/working-groups", "{\"code\":\"PALLETS\"}");
            scene.found = "/tasks/"
                    + scene.system()
                            .task("group-SYNERGIES-PALLETS", "setUpGroup")
                            .getId();
        };
        table.found(
                "TaskController.complete",
                waiting,
                "",
                Map.of("leader", "", "members", MARKER),
                MARKER,
                "field-leader");
        table.found(
                "DocumentController.attach",
                waiting,
                "/documents",
                Map.of("kind", "OTHER"),
                "data-refused",
                "document-file");
    }
}
