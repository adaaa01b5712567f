package fr.synergies.programme.life;

import fr.synergies.platform.web.Alert;
import fr.synergies.platform.web.AlertSource;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Alerts about programmes that have ended without an association, and about late milestones: the aim of the action is that an
 * association takes over by the end of the programme (fiche-action 2022).
 */
@Component
class LifeAlerts implements AlertSource {

    private final Programmes programmes;
    private final ProgrammeLife life;
    private final Timeline timeline;
    private final Succession succession;
    private final ProgrammeCalendar calendar;
    private final MessageSource texts;

    LifeAlerts(
            Programmes programmes,
            ProgrammeLife life,
            Timeline timeline,
            Succession succession,
            ProgrammeCalendar calendar,
            MessageSource texts) {
        this.programmes = programmes;
        this.life = life;
        this.timeline = timeline;
        this.succession = succession;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public List<Alert> alerts(Locale language) {
        List<Alert> alerts = new ArrayList<>();
        for (Programme programme : programmes.all()) {
            if (life.status(programme.code()).filter(status -> !status.isOver()).isPresent()) {
                alerts.addAll(of(programme, language));
            }
        }
        return alerts;
    }

    private List<Alert> of(Programme programme, Locale language) {
        if (calendar.today().isAfter(programme.end()) && !succession.isReady(programme)) {
            return List.of(alert("programme.alert.no-association", programme, language));
        }
        return timeline.lateMilestones(programme).isEmpty()
                ? List.of()
                : List.of(alert("programme.alert.milestones", programme, language));
    }

    private Alert alert(String key, Programme programme, Locale language) {
        return new Alert(
                texts.getMessage(key, new Object[] {programme.name().in(language)}, language),
                "/programmes/" + programme.code());
    }
}
