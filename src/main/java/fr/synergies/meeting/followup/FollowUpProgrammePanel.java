package fr.synergies.meeting.followup;

import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The reinforced follow-ups on the page of a programme, and the form for requesting one. */
@Component
@Order(35)
class FollowUpProgrammePanel implements ProgrammePanel {

    private final ReinforcedFollowUps followUps;
    private final ReviewCalendar calendar;

    FollowUpProgrammePanel(ReinforcedFollowUps followUps, ReviewCalendar calendar) {
        this.followUps = followUps;
        this.calendar = calendar;
    }

    @Override
    public String fragment() {
        return "meeting/followup/panels :: followUps";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("follow-ups", "review.follow-ups"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        List<FollowUp> all = followUps.of(programme);
        LocalDate today = calendar.today();
        boolean running = !today.isBefore(programme.start()) && !today.isAfter(programme.end());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("followUps", all);
        model.put("mayAsk", running && all.stream().noneMatch(FollowUp::isActive));
        model.put("rhythms", List.of(FollowUp.Rhythm.values()));
        return model;
    }
}
