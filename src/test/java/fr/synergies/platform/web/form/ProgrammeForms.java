package fr.synergies.platform.web.form;

import static fr.synergies.platform.web.form.TriedForms.MARKER;
import static fr.synergies.platform.web.form.TriedForms.PROGRAMME;
import static fr.synergies.platform.web.form.TriedForms.TOO_LONG;

import fr.synergies.association.Creation;
import fr.synergies.platform.web.form.TriedForm.Scene;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The forms on the page of a programme. */
final class ProgrammeForms {

    private ProgrammeForms() {}

    static void addTo(TriedForms table) {
        programme(table);
    }

    private static void programme(TriedForms table) {
        Consumer<Scene> running = TriedForms.life("RUNNING");
        String life = PROGRAMME + "/life";
        table.button("LifePageController.open", TriedForms.life("RUNNING"), life, "déjà");
        table.reason(
                "LifePageController.suspend", "manager-cci", running, life + "/suspension", "programme-suspension");
        table.reason(
                "LifePageController.resume",
                "manager-cci",
                TriedForms.life("SUSPENDED"),
                life + "/resumption",
                "programme-resumption");
        table.reason(
                "LifePageController.terminate", "manager-cci", running, life + "/termination", "programme-termination");
        table.reason(
                "LifePageController.refuse",
                "manager-metropole",
                running.andThen(scene ->
                        scene.did("manager-cci", "/api" + life + "/suspension", "{\"reason\":\"Poste vacant\"}")),
                life + "/refusals/SUSPEND",
                "programme-refusal");
        table.tried(
                "LifePageController.extend",
                "manager-cci",
                running,
                life + "/extension",
                Map.of("end", "bientôt", "reason", MARKER, "from", "2024-04-01", "to", "", "fte", "un demi"),
                "programme-extension-end",
                "programme-extension-fte");
        table.tried(
                "ProgrammeController.register",
                "staff-cci",
                TriedForms.none(),
                "/programmes",
                Map.of("definition", "code: " + MARKER),
                "programme-registration-definition");
        followUps(table);
        networks(table);
        committees(table);
        association(table);
        groupsAndReports(table);
    }

    private static void followUps(TriedForms table) {
        String path = PROGRAMME + "/follow-ups";
        table.tried(
                "FollowUpPageController.request",
                "staff-cci",
                TriedForms.none(),
                path,
                Map.of("reason", TOO_LONG, "rhythm", "HOURLY", "endCondition", ""),
                "follow-up-request-reason",
                "follow-up-request-rhythm",
                "follow-up-request-endCondition");
        String asked = "{\"reason\":\"Retard\",\"rhythm\":\"WEEKLY\",\"endCondition\":\"À jour\"}";
        table.reason(
                "FollowUpPageController.lift",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + path, asked),
                path + "/1/lifting",
                "follow-up-lifting-1");
    }

    private static void networks(TriedForms table) {
        table.tried(
                "NetworkMeetingPageController.record",
                "staff-cci",
                TriedForms.none(),
                PROGRAMME + "/network-meetings",
                Map.of("heldOn", "demain", "network", "", "learnt", TOO_LONG + TOO_LONG, "hours", "25"),
                "network-meeting-heldOn",
                "network-meeting-network",
                "network-meeting-learnt",
                "network-meeting-hours");
    }

    private static void committees(TriedForms table) {
        String path = PROGRAMME + "/steering-committees";
        Consumer<Scene> open = scene -> scene.did("staff-cci", "/api" + path, "{\"year\":2022}");
        table.button("SteeringPageController.open", open, path, "déjà", "year", "2022");
        table.reason(
                "SteeringPageController.cancel",
                "staff-cci",
                open,
                path + "/2022/cancellation",
                "committee-cancellation-2022");
        Consumer<Scene> polled = open.andThen(scene -> {
            String committee = "copil-SYNERGIES-2022";
            scene.system().complete("staff-cci", committee, "completeReport", "{\"report\":\"Bilan\"}");
            String dates = "{\"date1\":\"2022-02-08\",\"date2\":\"2022-02-10\"}";
            scene.system().complete("staff-cci", committee, "proposeDates", dates);
        });
        table.add(new TriedForm(
                "PartnerAnswersPageController.poll",
                "staff-cci",
                polled,
                any -> path + "/2022/partners/availability",
                Map.of("days-ADEME", "demain"),
                "data-refused",
                List.of("partner-availability-days-ADEME")));
        Consumer<Scene> invited = polled.andThen(scene -> {
            scene.system().complete("staff-cci", "copil-SYNERGIES-2022", "recordAvailability", "{}");
            scene.system().complete("staff-cci", "copil-SYNERGIES-2022", "chooseDate", "{\"decision\":\"CHOOSE\"}");
        });
        table.tried(
                "PartnerAnswersPageController.reply",
                "staff-cci",
                invited,
                path + "/2022/partners/answers",
                Map.of("answer-ADEME", "REPRESENTED", "representedBy-ADEME", MARKER, "answeredOn-ADEME", "2022-12-01"),
                "partner-answers-answeredOn-ADEME");
        Consumer<Scene> review =
                scene -> scene.did("staff-cci", "/api" + PROGRAMME + "/reviews", "{\"month\":\"2022-02\"}");
        table.button("ReviewPageController.open", review, PROGRAMME + "/reviews", "déjà", "month", "2022-02");
    }

    private static void association(TriedForms table) {
        Consumer<Scene> open = scene -> new Creation(scene.system()).opened();
        table.button("AssociationPageController.open", open, PROGRAMME + "/association", "déjà");
        table.reason(
                "AssociationPageController.cancel",
                "staff-cci",
                open,
                PROGRAMME + "/association/cancellation",
                "association-cancellation");
        table.button(
                "RecruitmentController.start",
                scene -> scene.did("staff-cci", "/api" + PROGRAMME + "/recruitments", ""),
                PROGRAMME + "/recruitments",
                "recrutement");
        table.tried(
                "RecruitmentController.leave",
                "staff-cci",
                TriedForms.none(),
                PROGRAMME + "/recruitment/departure",
                Map.of("lastDay", "demain", "reason", MARKER),
                "departure-lastDay");
    }

    private static void groupsAndReports(TriedForms table) {
        String groups = PROGRAMME + "/working-groups";
        table.tried(
                "WorkingGroupOpeningController.openGroup",
                "staff-cci",
                TriedForms.none(),
                groups,
                Map.of("group", MARKER),
                "group-opening-group");
        table.reason(
                "WorkingGroupOpeningController.closeGroup",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + groups, "{\"code\":\"PALLETS\"}"),
                groups + "/PALLETS/closing",
                "group-closing-PALLETS");
        String reports = PROGRAMME + "/indicator-reports";
        table.button("IndicatorReportPageController.openReport", TriedForms.none(), reports, "2035", "year", "2035");
        table.reason(
                "IndicatorReportPageController.cancelReport",
                "staff-cci",
                scene -> scene.did("staff-cci", "/api" + reports, "{\"year\":2021}"),
                reports + "/2021/1/cancellation",
                "report-cancellation-2021-1");
    }
}
