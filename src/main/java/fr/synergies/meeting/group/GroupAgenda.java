package fr.synergies.meeting.group;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.point.ReviewAgendaSource;
import fr.synergies.programme.Programme;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to the agenda of every monthly meeting when each working group last met. */
@Component
class GroupAgenda implements ReviewAgendaSource {

    private static final String ORIGIN = "synergy";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WorkingGroups groups;
    private final BothLanguages texts;

    GroupAgenda(WorkingGroups groups, BothLanguages texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public List<AgendaItem> items(Programme programme) {
        return groups.of(programme).stream()
                .filter(group -> !group.closed())
                .map(group -> new AgendaItem(ORIGIN, lastMeeting(group)))
                .toList();
    }

    private LocalizedText lastMeeting(WorkingGroup group) {
        return groups.meetings(group).stream()
                .findFirst()
                .map(last -> texts.of(
                        "synergy.agenda.met",
                        group.title(),
                        DAY.format(last.heldOn().orElseThrow())))
                .orElseGet(() -> texts.of("synergy.agenda.not-met", group.title(), DAY.format(group.openedOn())));
    }
}
