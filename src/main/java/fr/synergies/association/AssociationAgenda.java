package fr.synergies.association;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.point.ReviewAgendaSource;
import fr.synergies.programme.Programme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Adds to the agenda of a monthly meeting the milestones of the association that are near or late, and the verdict of the rules.
 */
@Component
class AssociationAgenda implements ReviewAgendaSource {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Associations associations;
    private final AssociationCalendar calendar;
    private final Readiness readiness;
    private final MessageSource texts;

    AssociationAgenda(
            Associations associations, AssociationCalendar calendar, Readiness readiness, MessageSource texts) {
        this.associations = associations;
        this.calendar = calendar;
        this.readiness = readiness;
        this.texts = texts;
    }

    @Override
    public List<AgendaItem> items(Programme programme) {
        Optional<Association> association = associations.find(programme.code());
        List<AgendaItem> items = new ArrayList<>();
        if (association.filter(each -> !each.open()).isPresent()) {
            return items;
        }
        for (Milestone milestone : Milestone.values()) {
            LocalDate due = calendar.due(programme, milestone);
            boolean reached = association
                    .flatMap(each -> AssociationCalendar.reached(each, milestone))
                    .isPresent();
            if (!reached && calendar.isNear(due)) {
                items.add(item("association.agenda.milestone", "association.milestone." + milestone, due));
            }
        }
        association
                .flatMap(readiness::latestVerdict)
                .ifPresent(stored -> items.add(item(
                        "association.agenda.verdict",
                        "association.outcome." + stored.verdict().outcome(),
                        LocalDate.ofInstant(stored.at(), java.time.ZoneId.of("Europe/Paris")))));
        return items;
    }

    private AgendaItem item(String code, String named, LocalDate day) {
        return new AgendaItem(
                "association",
                new LocalizedText(text(code, named, day, Locale.FRENCH), text(code, named, day, Locale.ENGLISH)));
    }

    private String text(String code, String named, LocalDate day, Locale language) {
        Object[] arguments = {texts.getMessage(named, null, language), FRENCH_DAY.format(day)};
        return texts.getMessage(code, arguments, language);
    }
}
