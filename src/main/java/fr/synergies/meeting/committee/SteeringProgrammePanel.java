package fr.synergies.meeting.committee;

import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steering committees on the page of a programme, and the button to prepare the next. */
@Component
@Order(40)
class SteeringProgrammePanel implements ProgrammePanel {

    private final Committees committees;
    private final WorkCalendar calendar;

    SteeringProgrammePanel(Committees committees, WorkCalendar calendar) {
        this.committees = committees;
        this.calendar = calendar;
    }

    @Override
    public String fragment() {
        return "meeting/committee/panels :: committees";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("steering", "steering.committees"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        List<Committee> all = committees.of(programme);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("committees", all);
        next(programme, all).ifPresent(year -> model.put("next", year));
        return model;
    }

    /**
     * The earliest year without a case: from the current year on while the programme is running or has yet to start, otherwise
     * among all its years.
     */
    private Optional<Integer> next(Programme programme, List<Committee> all) {
        int now = calendar.today().getYear();
        Set<Integer> taken = all.stream().map(Committee::year).collect(Collectors.toSet());
        int first = programme.start().getYear();
        int last = programme.end().getYear();
        return IntStream.rangeClosed(now < first || now > last ? first : now, Math.min(now + 1, last))
                .boxed()
                .filter(year -> !taken.contains(year))
                .findFirst();
    }
}
