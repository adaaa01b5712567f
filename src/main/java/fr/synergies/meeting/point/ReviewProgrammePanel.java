package fr.synergies.meeting.point;

import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingActions;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The monthly meetings on the page of a programme: future and past ones, open actions, and the button to prepare the next. */
@Component
@Order(30)
class ReviewProgrammePanel implements ProgrammePanel {

    private final Reviews reviews;
    private final MeetingActions actions;
    private final ReviewCalendar calendar;

    ReviewProgrammePanel(Reviews reviews, MeetingActions actions, ReviewCalendar calendar) {
        this.reviews = reviews;
        this.actions = actions;
        this.calendar = calendar;
    }

    @Override
    public String fragment() {
        return "meeting/point/panels :: points";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("reviews", "review.points"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        List<Meeting> points = reviews.of(programme);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "coming",
                points.stream()
                        .filter(Meeting::coming)
                        .sorted(Comparator.comparing(point -> point.day().orElseThrow()))
                        .toList());
        model.put("past", points.stream().filter(point -> !point.coming()).toList());
        model.put("actions", actions.pending(programme));
        model.put("today", calendar.today());
        reviews.next(programme).ifPresent(month -> {
            model.put("next", month.toString());
            model.put("nextName", month.getMonth().getDisplayName(TextStyle.FULL, language) + " " + month.getYear());
            model.put("nextDay", calendar.proposed(month));
        });
        return model;
    }
}
