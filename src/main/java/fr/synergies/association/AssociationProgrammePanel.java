package fr.synergies.association;

import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The association on the page of a programme: its milestones, the verdict of the rules, and the buttons to open or give up its
 * creation.
 */
@Component
@Order(50)
class AssociationProgrammePanel implements ProgrammePanel {

    private final Associations associations;
    private final Readiness readiness;
    private final AssociationCalendar calendar;

    AssociationProgrammePanel(Associations associations, Readiness readiness, AssociationCalendar calendar) {
        this.associations = associations;
        this.readiness = readiness;
        this.calendar = calendar;
    }

    /** A milestone: when it is due and when it was reached. */
    record Row(String milestone, LocalDate due, Optional<LocalDate> reached, boolean late) {}

    @Override
    public String fragment() {
        return "association/panels :: programme";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("programme-association", "association.title"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        Optional<Association> association = associations.find(programme.code());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("association", association);
        model.put("verdict", association.flatMap(readiness::latestVerdict));
        model.put(
                "milestones",
                Stream.of(Milestone.values())
                        .map(milestone -> row(programme, association, milestone))
                        .toList());
        return model;
    }

    private Row row(Programme programme, Optional<Association> association, Milestone milestone) {
        LocalDate due = calendar.due(programme, milestone);
        Optional<LocalDate> reached = association.flatMap(each -> AssociationCalendar.reached(each, milestone));
        boolean late = reached.isEmpty() && due.isBefore(calendar.today());
        return new Row(milestone.name(), due, reached, late);
    }
}
