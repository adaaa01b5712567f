package fr.synergies.programme.page;

import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeRules;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.life.ProgrammeCalendar;
import fr.synergies.programme.life.ProgrammeLife;
import fr.synergies.programme.page.ProgrammePanel.Heading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a programme, also for the controllers of the forms that other modules put on it. */
@Component
public class ProgrammePages {

    private final Programmes programmes;
    private final ProgrammeRules rules;
    private final List<ProgrammePanel> panels;
    private final ProgrammeLife life;
    private final Timeline timeline;
    private final ProgrammeCalendar calendar;

    ProgrammePages(
            Programmes programmes,
            ProgrammeRules rules,
            List<ProgrammePanel> panels,
            ProgrammeLife life,
            Timeline timeline,
            ProgrammeCalendar calendar) {
        this.programmes = programmes;
        this.rules = rules;
        this.panels = panels;
        this.life = life;
        this.timeline = timeline;
        this.calendar = calendar;
    }

    /** A panel and what its fragment needs. */
    record Shown(String fragment, Optional<Heading> heading, Map<String, Object> model) {}

    /**
     * Fills the model of the page, and names its view.
     *
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme
     */
    public String show(String code, Locale language, Model model) {
        Programme programme = programmes.named(code);
        model.addAttribute("programme", programme);
        model.addAttribute("life", life.status(code));
        model.addAttribute("votes", life.votes(code));
        model.addAttribute("lifeCase", ProgrammeLife.caseId(code));
        model.addAttribute("years", TimelineYears.of(timeline.of(programme), calendar.today()));
        model.addAttribute("today", calendar.today());
        model.addAttribute("findings", rules.findings(programme));
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> new Shown(panel.fragment(), panel.heading(), panel.model(programme, language)))
                        .toList());
        return "programme/programme";
    }
}
