package fr.synergies;

import fr.synergies.association.Creation;
import fr.synergies.recruitment.RecruitmentWalk;
import fr.synergies.synergy.carried.Carrying;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A form of a page, filled in so that it is refused.
 *
 * @param handler class and method of its controller
 * @param scene what has to have happened for the page to have the form
 * @param fields what is typed
 * @param marker a text that was typed, or that tells of the refusal where nothing can be typed
 * @param faults the ids of the fields that are to blame
 */
record TriedForm(
        String handler,
        String user,
        Consumer<Scene> scene,
        Function<Scene, String> path,
        Map<String, String> fields,
        String marker,
        List<String> faults) {

    private static final String MARKER = "Ces mots restent";
    private static final String TOO_LONG = MARKER + "é".repeat(2000);
    private static final String PROGRAMME = "/programmes/SYNERGIES";

    private static final String ACTIF = "{\"name\":\"ACTIF\",\"columns\":{\"siret\":{\"header\":\"SIRET\"},"
            + "\"name\":{\"header\":\"Nom\"},\"naf\":{\"header\":\"APE\"},\"park\":{\"header\":\"Zone\"},"
            + "\"consent\":{\"constant\":\"NONE\"}}}";

    static final List<TriedForm> ALL = new ArrayList<>();

    /** The forms without anything to type and to refuse, and why. */
    static final Map<String, String> UNTRIED = new TreeMap<>();

    static {
        programme();
        recruitment();
        purchases();
        synergies();
        companies();
        imports();
        plans();
        rules();
        tasks();
        untried("its form is a search, which stays in the address", "ActSearchController.export");
        untried("only a button", "FailedJobController.retry");
        untried(
                "only buttons",
                "PurchasePageController.open",
                "TaskController.claim",
                "TaskController.release",
                "ProposalPageController.detect",
                "RuleProposalPageController.begin");
        untried("answers with a verdict on whatever is typed, and stores nothing", "PlanPageController.preview");
    }

    /** What happened before the form is sent. */
    static final class Scene {

        private final Office office;
        private final JdbcTemplate jdbc;
        private String found = "";

        Scene(Office office, JdbcTemplate jdbc) {
            this.office = office;
            this.jdbc = jdbc;
        }

        Office office() {
            return office;
        }

        JdbcTemplate jdbc() {
            return jdbc;
        }

        void did(String user, String path, String json) {
            Answer answer = office.visitor(user).post(path, json);
            if (answer.status() >= 300) {
                throw new AssertionError(path + ": " + answer.text());
            }
        }
    }

    static String handler(Class<?> type, Method method) {
        return type.getSimpleName().replaceAll("\\$\\$.*", "") + "." + method.getName();
    }

    @Override
    public String toString() {
        return handler;
    }

    private static void programme() {
        Consumer<Scene> running = life("RUNNING");
        String life = PROGRAMME + "/life";
        button("LifePageController.open", life("RUNNING"), life, "déjà");
        reason("LifePageController.suspend", "manager-cci", running, life + "/suspension", "programme-suspension");
        reason(
                "LifePageController.resume",
                "manager-cci",
                life("SUSPENDED"),
                life + "/resumption",
                "programme-resumption");
        reason("LifePageController.terminate", "manager-cci", running, life + "/termination", "programme-termination");
        tried(
                "LifePageController.extend",
                "manager-cci",
                running,
                life + "/extension",
                Map.of("end", "bientôt", "reason", MARKER, "from", "2024-04-01", "to", "", "fte", "un demi"),
                "programme-extension-end",
                "programme-extension-fte");
        tried(
                "ProgrammeController.register",
                "staff-cci",
                none(),
                "/programmes",
                Map.of("definition", "code: " + MARKER),
                "programme-registration-definition");
        followUps();
        committees();
        association();
        groupsAndReports();
    }

    private static void followUps() {
        String path = PROGRAMME + "/follow-ups";
        tried(
                "FollowUpPageController.request",
                "staff-cci",
                none(),
                path,
                Map.of("reason", TOO_LONG, "rhythm", "HOURLY", "endCondition", ""),
                "follow-up-request-reason",
                "follow-up-request-rhythm",
                "follow-up-request-endCondition");
        String asked = "{\"reason\":\"Retard\",\"rhythm\":\"WEEKLY\",\"endCondition\":\"À jour\"}";
        reason(
                "FollowUpPageController.lift",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + path, asked),
                path + "/1/lifting",
                "follow-up-lifting-1");
    }

    private static void committees() {
        String path = PROGRAMME + "/steering-committees";
        Consumer<Scene> open = scene -> scene.did("staff-cci", "/api" + path, "{\"year\":2022}");
        button("SteeringPageController.open", open, path, "déjà", "year", "2022");
        reason(
                "SteeringPageController.cancel",
                "staff-cci",
                open,
                path + "/2022/cancellation",
                "committee-cancellation-2022");
        Consumer<Scene> review =
                scene -> scene.did("staff-cci", "/api" + PROGRAMME + "/reviews", "{\"month\":\"2022-02\"}");
        button("ReviewPageController.open", review, PROGRAMME + "/reviews", "déjà", "month", "2022-02");
    }

    private static void association() {
        Consumer<Scene> open = scene -> new Creation(scene.office()).opened();
        button("AssociationPageController.open", open, PROGRAMME + "/association", "déjà");
        reason(
                "AssociationPageController.cancel",
                "staff-cci",
                open,
                PROGRAMME + "/association/cancellation",
                "association-cancellation");
        button(
                "RecruitmentController.start",
                scene -> scene.did("staff-cci", "/api" + PROGRAMME + "/recruitments", ""),
                PROGRAMME + "/recruitments",
                "recrutement");
        tried(
                "RecruitmentController.leave",
                "staff-cci",
                none(),
                PROGRAMME + "/recruitment/departure",
                Map.of("lastDay", "demain", "reason", MARKER),
                "departure-lastDay");
    }

    private static void groupsAndReports() {
        String groups = PROGRAMME + "/working-groups";
        tried(
                "WorkingGroupOpeningController.openGroup",
                "staff-cci",
                none(),
                groups,
                Map.of("group", MARKER),
                "group-opening-group");
        reason(
                "WorkingGroupOpeningController.closeGroup",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + groups, "{\"code\":\"PALLETS\"}"),
                groups + "/PALLETS/closing",
                "group-closing-PALLETS");
        String reports = PROGRAMME + "/indicator-reports";
        button("IndicatorReportPageController.openReport", none(), reports, "2035", "year", "2035");
        reason(
                "IndicatorReportPageController.cancelReport",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + reports, "{\"year\":2021}"),
                reports + "/2021/1/cancellation",
                "report-cancellation-2021-1");
    }

    private static void recruitment() {
        String page = PROGRAMME + "/recruitments/1";
        tried(
                "RecruitmentController.save",
                "staff-cci",
                scene -> new RecruitmentWalk(scene.office(), 1).start(),
                page + "/job-description",
                Map.of("version", "1", "title", "", "skills", MARKER, "shares[0].eit", "la moitié"),
                "job-description-title",
                "job-description-shares-0-eit");
        Consumer<Scene> listed = scene -> new RecruitmentWalk(scene.office(), 1).toShortlist();
        tried(
                "CandidateController.register",
                "staff-cci",
                listed,
                page + "/candidates",
                Map.of("name", MARKER, "email", "", "receivedOn", "hier"),
                "application-email",
                "application-receivedOn");
        tried(
                "CandidateController.interview",
                "staff-cci",
                listed,
                page + "/candidates/C1/interview",
                Map.of("heldOn", "hier", "notes", MARKER),
                "interview-C1-heldOn");
        reason("CandidateController.erase", "staff-cci", listed, page + "/candidates/C2/erasure", "erasure-C2");
        reason("CandidateController.cancel", "manager-cci", listed, page + "/cancellation", "recruitment-cancellation");
    }

    private static void purchases() {
        String group = PROGRAMME + "/working-groups/ENERGY_PURCHASING";
        String round = group + "/purchases/1";
        Consumer<Scene> grouped = scene ->
                scene.did("staff-cci", "/api" + PROGRAMME + "/working-groups", "{\"code\":\"ENERGY_PURCHASING\"}");
        Consumer<Scene> opened = grouped.andThen(scene -> scene.did("staff-cci", "/api" + group + "/purchases", ""));
        tried(
                "PurchasePageController.addNeed",
                "staff-cci",
                opened,
                round + "/needs",
                Map.of("siret", MARKER, "resource", "GAS", "volume", "beaucoup", "unit", "MWh", "unitPrice", "-1"),
                "need-volume",
                "need-unitPrice");
        tried(
                "PurchasePageController.addOffer",
                "staff-cci",
                opened,
                round + "/offers",
                Map.of("supplier", MARKER, "price", "peu", "unit", "MWh", "validUntil", ""),
                "offer-price",
                "offer-validUntil");
        button(
                "PurchasePageController.removeNeed",
                opened,
                round + "/needs/" + Carrying.SAWMILL + "/removal",
                "besoin");
        button("PurchasePageController.removeOffer", opened, round + "/offers/7/removal", "offre");
        reason("PurchasePageController.cancel", "staff-cci", opened, round + "/cancellation", "purchase-cancellation");
    }

    private static void synergies() {
        Consumer<Scene> carried = scene -> {
            Carrying carrying = new Carrying(scene.office());
            carrying.settleTown();
            long proposal = carrying.proposal("SUBSTITUTION", Carrying.SAWMILL);
            carrying.open(proposal);
            scene.found = PROGRAMME + "/synergies/" + proposal;
        };
        found("SynergyCasePageController.open", carried, "/case", Map.of(), "déjà");
        found("SynergyCasePageController.judge", carried, "/judgement", Map.of(), "data-refused");
        found(
                "SynergyCasePageController.measure",
                carried,
                "/measures",
                Map.of("quantity", "beaucoup", "saving", "", "comment", MARKER),
                MARKER,
                "measure-quantity",
                "measure-saving");
        found(
                "SynergyCasePageController.withdraw",
                carried,
                "/withdrawals",
                Map.of("siret", Carrying.CARPENTER, "reason", MARKER, "day", "demain"),
                MARKER,
                "withdrawal-day");
        found(
                "SynergyCasePageController.end",
                carried,
                "/end",
                Map.of("reason", TOO_LONG),
                MARKER,
                "synergy-end-reason");
    }

    private static void companies() {
        String companies = PROGRAMME + "/companies";
        String one = companies + "/" + Carrying.SAWMILL;
        Consumer<Scene> town = scene -> new Carrying(scene.office()).settleTown();
        Map<String, String> company =
                Map.of("siret", "12", "name", MARKER, "naf", "bois", "park", "CAP_NORD", "latitude", "là-haut");
        tried(
                "CompanyPageController.add",
                "staff-cci",
                none(),
                companies,
                company,
                "company-naf",
                "company-latitude",
                "company-consent");
        tried("CompanyPageController.change", "staff-cci", town, one, company, "company-naf", "company-latitude");
        tried(
                "CompanyPageController.visit",
                "staff-cci",
                town,
                one + "/visits",
                Map.of("visitedOn", "hier", "note", MARKER),
                "visit-visitedOn");
        Map<String, String> flow = Map.of("quantity", "beaucoup", "note", MARKER, "unitPrice", "1.234,5");
        tried("FlowPageController.add", "staff-cci", town, one + "/flows", flow, "flow-quantity", "flow-unitPrice");
        Consumer<Scene> flowing = town.andThen(scene -> scene.found = one + "/flows/"
                + scene.office()
                        .visitor("staff-cci")
                        .get("/api" + PROGRAMME + "/flows?siret=" + Carrying.SAWMILL)
                        .at("/items/0/id"));
        found("FlowPageController.change", flowing, "", flow, MARKER, "flow-quantity", "flow-unitPrice");
        untried("only a button; a flow that is gone has no page any more", "FlowPageController.remove");
    }

    private static void imports() {
        ALL.add(new TriedForm(
                "ImportPageController.check",
                "staff-cci",
                none(),
                any -> PROGRAMME + "/imports",
                Map.of("profile", ""),
                "data-refused",
                List.of("import-file")));
        untried("only a button; what can be confirmed once has its page", "ImportPageController.confirm");
        String profiles = PROGRAMME + "/import-profiles";
        Map<String, String> profile = Map.of("name", "?", "header-siret", MARKER, "header-naf", "x".repeat(201));
        tried("ImportProfilePageController.add", "staff-cci", none(), profiles, profile, "profile-name", "profile-naf");
        tried(
                "ImportProfilePageController.change",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + profiles, ACTIF),
                profiles + "/ACTIF",
                profile,
                "profile-naf");
        untried("only a button; a profile that is gone has no page any more", "ImportProfilePageController.remove");
    }

    private static void plans() {
        String plan = PROGRAMME + "/exercises/2022/funding-plan";
        tried(
                "PlanPageController.edit",
                "staff-cci",
                none(),
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
        button("PlanPageController.open", opened, plan + "/case", "data-refused");
        button("PlanPageController.revise", opened, plan + "/revisions", "data-refused");
        reason("PlanPageController.withdraw", "staff-cci", opened, plan + "/withdrawal", "plan-withdrawal");
    }

    private static void rules() {
        Consumer<Scene> proposed = scene -> {
            Answer sets = scene.office().visitor("finance").get("/api/rules/sets");
            scene.found = "/rules/proposals/"
                    + scene.office()
                            .visitor("finance")
                            .post("/api/rules/proposals", "{\"source\":\"" + sets.at("/0/version") + "\"}")
                            .at("/id");
        };
        ruled("RuleProposalPageController.submit", proposed, "/submission", "proposal-submission-reason");
        ruled("RuleProposalPageController.decide", proposed, "/decision", "");
        for (String button : List.of("withdraw:withdrawal", "rebase:rebase", "expectAnswers:cases")) {
            ruled(
                    "RuleProposalPageController." + button.replaceAll(":.*", ""),
                    proposed,
                    "/" + button.replaceAll(".*:", ""),
                    "");
        }
        untried("what it finds is no refusal", "RuleProposalPageController.examine");
        untried("RulePageTest tries its cells", "RuleTablePageController.save");
        untried("RulePageTest sends files", "RuleTablePageController.upload");
    }

    /** A form of finance on a proposal of rules, with an edition that nobody has seen. */
    private static void ruled(String handler, Consumer<Scene> scene, String path, String fault) {
        ALL.add(new TriedForm(
                handler,
                "finance",
                scene,
                found -> found.found + path,
                Map.of("edition", "77", "reason", TOO_LONG, "do", "refuse"),
                fault.isEmpty() ? "data-refused" : MARKER,
                fault.isEmpty() ? List.of() : List.of(fault)));
    }

    private static void tasks() {
        Consumer<Scene> waiting = scene -> {
            scene.did("staff-cci", "/api" + PROGRAMME + "/working-groups", "{\"code\":\"PALLETS\"}");
            scene.found = "/tasks/"
                    + scene.office()
                            .task("group-SYNERGIES-PALLETS", "setUpGroup")
                            .getId();
        };
        found("TaskController.complete", waiting, "", Map.of("leader", "", "members", MARKER), MARKER, "field-leader");
        found(
                "DocumentController.attach",
                waiting,
                "/documents",
                Map.of("kind", "OTHER"),
                "data-refused",
                "document-file");
    }

    /** A form below the address that its scene has found. */
    private static void found(
            String handler,
            Consumer<Scene> scene,
            String path,
            Map<String, String> fields,
            String marker,
            String... faults) {
        ALL.add(new TriedForm(
                handler, "staff-cci", scene, found -> found.found + path, fields, marker, List.of(faults)));
    }

    private static void untried(String why, String... handlers) {
        for (String handler : handlers) {
            UNTRIED.put(handler, why);
        }
    }

    private static Consumer<Scene> none() {
        return scene -> {};
    }

    private static Consumer<Scene> life(String status) {
        return scene -> {
            scene.did("staff-cci", "/api" + PROGRAMME + "/life", "");
            scene.jdbc().update("update programme_life set status = ?", status);
        };
    }

    /** A form that asks for a reason and gets one that is too long. */
    private static void reason(String handler, String user, Consumer<Scene> scene, String path, String form) {
        tried(handler, user, scene, path, Map.of("reason", TOO_LONG), form + "-reason");
    }

    /** A form in which nothing is typed. */
    private static void button(String handler, Consumer<Scene> scene, String path, String sentence, String... hidden) {
        Map<String, String> fields = hidden.length == 0 ? Map.of() : Map.of(hidden[0], hidden[1]);
        ALL.add(new TriedForm(handler, "staff-cci", scene, any -> path, fields, sentence, List.of()));
    }

    private static void tried(
            String handler,
            String user,
            Consumer<Scene> scene,
            String path,
            Map<String, String> fields,
            String... faults) {
        ALL.add(new TriedForm(handler, user, scene, any -> path, fields, MARKER, List.of(faults)));
    }
}
