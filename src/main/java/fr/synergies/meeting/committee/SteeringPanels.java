package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.MeetingPanels;
import fr.synergies.meeting.Presence;
import fr.synergies.meeting.RowChoices;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programmes;
import fr.synergies.tasks.FormField.Option;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows a committee, read-only, on the page of its case and on its tasks: report, poll, invitations, minutes, approvals. */
@Component
class SteeringPanels implements SubjectPanel {

    private final Committees committees;
    private final DatePoll poll;
    private final Programmes programmes;
    private final Cases cases;
    private final MeetingPanels panels;
    private final RowChoices rows;
    private final MessageSource texts;

    SteeringPanels(
            Committees committees,
            DatePoll poll,
            Programmes programmes,
            Cases cases,
            MeetingPanels panels,
            RowChoices rows,
            MessageSource texts) {
        this.committees = committees;
        this.poll = poll;
        this.programmes = programmes;
        this.cases = cases;
        this.panels = panels;
        this.rows = rows;
        this.texts = texts;
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
        Map<String, Object> model = panels.model(committee.meeting());
        model.put("committee", committee);
        model.put("names", names(committee));
        model.put("dates", file.dates());
        model.put("polled", file.polled().size());
        model.put("invitations", file.invitations());
        return model;
    }

    @Override
    public TaskPanel on(TaskView task) {
        return switch (task.element()) {
            case "recordAvailability", "recordAnswer" ->
                TaskPanel.of("meeting/committee/panels :: recording", recording(task));
            case "chooseDate" -> TaskPanel.of("meeting/committee/panels :: choosing", choosing(task));
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

    /** The minutes to be corrected, if there are any. */
    @Override
    public Map<String, String> proposed(TaskView task) {
        Committee committee = committee(task.caseId());
        return task.element().equals("writeSteeringMinutes")
                ? Map.of(
                        "minutes",
                        committee.meeting().minutes(),
                        "decision",
                        committee.decision().map(Enum::name).orElse(""),
                        "decisionText",
                        committee.decisionText(),
                        "fte",
                        committee
                                .fte()
                                .map(fte -> fte.stripTrailingZeros().toPlainString())
                                .orElse(""),
                        "budget",
                        committee.budget())
                : Map.of();
    }

    @Override
    public Map<String, List<Map<String, String>>> proposedRows(TaskView task) {
        return switch (task.element()) {
            case "holdCommittee" -> Map.of("attendance", announced(committee(task.caseId())));
            case "writeSteeringMinutes" ->
                Map.of("actions", rows.decided(committee(task.caseId()).meeting()));
            default -> Map.of();
        };
    }

    @Override
    public Map<String, List<Option>> choices(TaskView task) {
        Committee committee = committee(task.caseId());
        Locale language = LocaleContextHolder.getLocale();
        Map<String, List<Option>> choices = new HashMap<>(rows.actions(committee.meeting(), task));
        choices.put(
                "attendance.partner",
                names(committee).entrySet().stream()
                        .map(partner ->
                                new Option(partner.getKey(), partner.getValue().in(language)))
                        .toList());
        choices.put(
                "attendance.how",
                Stream.of(Presence.PRESENT, Presence.REPRESENTED, Presence.ABSENT)
                        .map(how -> new Option(how.name(), texts.getMessage("meeting.presence." + how, null, language)))
                        .toList());
        return choices;
    }

    /** A row for each partner, with what it answered to the invitation. */
    private List<Map<String, String>> announced(Committee committee) {
        List<Invitation> invitations = committees.file(committee).invitations();
        return names(committee).keySet().stream()
                .map(partner -> invitations.stream()
                        .filter(each -> each.convocation() == committee.convocation()
                                && each.partner().equals(partner)
                                && each.answer() != Presence.NONE)
                        .findFirst()
                        .map(each ->
                                Map.of("partner", partner, "how", each.answer().name(), "name", each.representedBy()))
                        .orElse(Map.of("partner", partner)))
                .toList();
    }

    private Map<String, LocalizedText> names(Committee committee) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        programmes
                .named(committee.programme())
                .partners()
                .forEach(partner -> names.put(partner.code(), partner.name()));
        return names;
    }

    private Committee committee(String caseId) {
        return committees.find(caseId).orElseThrow();
    }
}
