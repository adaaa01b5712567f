package fr.synergies.indicator;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.group.WorkingGroup;
import fr.synergies.meeting.group.WorkingGroupRepository;
import fr.synergies.meeting.point.AgendaItem;
import fr.synergies.meeting.point.ReviewAgendaSource;
import fr.synergies.programme.Programme;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds to the agenda of every monthly meeting when each working group last met, and the indicator reports in progress. */
@Component
public class SynergyAgenda implements ReviewAgendaSource {

    private static final String ORIGIN = "synergy";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WorkingGroupRepository groups;
    private final IndicatorReportRepository reports;
    private final BothLanguages texts;

    SynergyAgenda(WorkingGroupRepository groups, IndicatorReportRepository reports, BothLanguages texts) {
        this.groups = groups;
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<AgendaItem> items(Programme programme) {
        Stream<LocalizedText> running = groups.all(programme.code()).stream()
                .filter(group -> !group.closed())
                .map(this::group);
        Stream<LocalizedText> open = reports.all(programme.code()).stream()
                .filter(IndicatorReport::open)
                .map(this::report);
        return Stream.concat(running, open)
                .map(text -> new AgendaItem(ORIGIN, text))
                .toList();
    }

    private LocalizedText group(WorkingGroup group) {
        return groups.meetings(group.id()).stream()
                .findFirst()
                .map(last -> texts.of("synergy.agenda.met", group.title(), DAY.format(last.heldOn())))
                .orElseGet(() -> texts.of("synergy.agenda.not-met", group.title(), DAY.format(group.openedOn())));
    }

    private LocalizedText report(IndicatorReport report) {
        LocalizedText status = texts.of("synergy.report.status." + report.status());
        String year = String.valueOf(report.year());
        return new LocalizedText(
                texts.of("synergy.agenda.report", year, report.number(), status.fr())
                        .fr(),
                texts.of("synergy.agenda.report", year, report.number(), status.en())
                        .en());
    }
}
