package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programmes;
import fr.synergies.tasks.FormField;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a committee, read-only, on the page of its case and on its tasks: report, poll, invitations, minutes, approvals. */
@Component
class SteeringPanels implements SubjectPanel {

    private final Committees committees;
    private final DatePoll poll;
    private final Programmes programmes;
    private final Cases cases;
    private final Clock clock;

    SteeringPanels(Committees committees, DatePoll poll, Programmes programmes, Cases cases, Clock clock) {
        this.committees = committees;
        this.poll = poll;
        this.programmes = programmes;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public boolean shows(String caseId) {
        return committees.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "meeting/committee/panels :: committee";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        Committees.File file = committees.file(committee(caseId));
        Committee committee = file.committee();
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        programmes
                .named(committee.programme())
                .partners()
                .forEach(partner -> names.put(partner.code(), partner.name()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("committee", committee);
        model.put("names", names);
        model.put("facts", file.facts());
        model.put("dates", file.dates());
        model.put("polled", file.polled().size());
        model.put("invitations", file.invitations());
        model.put("approvals", file.approvals());
        model.put("zone", clock.getZone());
        return model;
    }

    @Override
    public TaskPanel on(TaskView task) {
        return switch (task.element()) {
            case "recordAvailability", "recordAnswer" ->
                TaskPanel.of("meeting/committee/panels :: recording", recording(task));
            case "chooseDate" -> TaskPanel.of("meeting/committee/panels :: choosing", choosing(task));
            case "writeSteeringMinutes" -> TaskPanel.withOwnForm("meeting/committee/panels :: writing", writing(task));
            default -> SubjectPanel.super.on(task);
        };
    }

    /** The committee, with the partner that the task concerns; it concerns all of them unless its process is of a former version. */
    private Map<String, Object> recording(TaskView task) {
        Map<String, Object> model = model(task.caseId());
        model.put("subject", cases.subject(task.id()));
        return model;
    }

    /** The committee, with the date that suits most partners. */
    private Map<String, Object> choosing(TaskView task) {
        Map<String, Object> model = model(task.caseId());
        poll.best(committee(task.caseId())).ifPresent(date -> model.put("best", date.day()));
        return model;
    }

    /** The committee with the minutes to edit: those just typed, otherwise the version to be corrected. */
    private Map<String, Object> writing(TaskView task) {
        Map<String, Object> model = model(task.caseId());
        Committee committee = committee(task.caseId());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("minutes", committee.minutes());
        values.put("decision", committee.decision().map(Enum::name).orElse(""));
        values.put("decisionText", committee.decisionText());
        values.put(
                "fte",
                committee
                        .fte()
                        .map(fte -> fte.stripTrailingZeros().toPlainString())
                        .orElse(""));
        values.put("budget", committee.budget());
        if (task.form().stream().anyMatch(field -> !field.value().isEmpty())) {
            for (FormField field : task.form()) {
                values.put(field.id(), field.value());
            }
        }
        model.put("values", values);
        return model;
    }

    private Committee committee(String caseId) {
        return committees.find(caseId).orElseThrow();
    }
}
