package fr.synergies.meeting.committee;

import fr.synergies.casefile.CasePanel;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programmes;
import fr.synergies.tasks.FormField;
import fr.synergies.tasks.TaskView;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a committee, read-only, on the page of its case and on its tasks: report, poll, invitations, minutes, approvals. */
@Component
class SteeringPanels implements CasePanel {

    private final SteeringRepository committees;
    private final SteeringPartnerRepository partners;
    private final SteeringRecordRepository records;
    private final DatePoll poll;
    private final Programmes programmes;
    private final Cases cases;
    private final Clock clock;

    SteeringPanels(
            SteeringRepository committees,
            SteeringPartnerRepository partners,
            SteeringRecordRepository records,
            DatePoll poll,
            Programmes programmes,
            Cases cases,
            Clock clock) {
        this.committees = committees;
        this.partners = partners;
        this.records = records;
        this.poll = poll;
        this.programmes = programmes;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public boolean shows(String caseId) {
        return committees.ofCase(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "steering/panels :: committee";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        Committee committee = committees.at(caseId);
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        programmes
                .named(committee.programme())
                .partners()
                .forEach(partner -> names.put(partner.code(), partner.name()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("committee", committee);
        model.put("names", names);
        model.put("facts", records.facts(committee.id()));
        model.put("dates", partners.dates(committee.id()));
        model.put("polled", partners.answered(committee.id()).size());
        model.put("invitations", partners.invitations(committee.id()));
        model.put("approvals", records.approvals(committee.id()));
        model.put("zone", clock.getZone());
        return model;
    }

    /** The committee, with the partner that the task concerns. */
    Map<String, Object> partner(TaskView task) {
        Map<String, Object> model = model(task.caseId());
        model.put("subject", cases.subject(task.id()));
        return model;
    }

    /** The committee, with the date that suits most partners. */
    Map<String, Object> choosing(TaskView task) {
        Map<String, Object> model = model(task.caseId());
        poll.best(committees.at(task.caseId())).ifPresent(date -> model.put("best", date.day()));
        return model;
    }

    /** The committee with the minutes to edit: those just typed, otherwise the version to be corrected. */
    Map<String, Object> writing(TaskView task) {
        Map<String, Object> model = model(task.caseId());
        Committee committee = committees.at(task.caseId());
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
}
