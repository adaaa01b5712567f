package fr.synergies.programme.page;

import fr.synergies.kernel.Refusal;
import fr.synergies.programme.DefinitionFiles;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeRules;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.Registration;
import fr.synergies.programme.life.ProgrammeCalendar;
import fr.synergies.programme.life.ProgrammeLife;
import fr.synergies.programme.page.ProgrammePanel.Heading;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final ProgrammeRules rules;
    private final List<ProgrammePanel> panels;
    private final ProgrammeLife life;
    private final Timeline timeline;
    private final ProgrammeCalendar calendar;
    private final Registration registration;
    private final DefinitionFiles definitions;
    private final MessageSource texts;
    private final Resource example;

    ProgrammeController(
            Programmes programmes,
            ProgrammeRules rules,
            List<ProgrammePanel> panels,
            ProgrammeLife life,
            Timeline timeline,
            ProgrammeCalendar calendar,
            Registration registration,
            DefinitionFiles definitions,
            MessageSource texts,
            @Value("classpath:programmes/synergies.yaml") Resource example) {
        this.programmes = programmes;
        this.rules = rules;
        this.panels = panels;
        this.life = life;
        this.timeline = timeline;
        this.calendar = calendar;
        this.registration = registration;
        this.definitions = definitions;
        this.texts = texts;
        this.example = example;
    }

    /** A panel and what its fragment needs. */
    record Shown(String fragment, Optional<Heading> heading, Map<String, Object> model) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        return "programme/list";
    }

    @GetMapping("/new")
    @PreAuthorize(Registration.STAFF)
    String define(Model model) throws IOException {
        model.addAttribute("definition", example.getContentAsString(StandardCharsets.UTF_8));
        return "programme/new";
    }

    /** If refused, the form is shown again with the typed values and the errors. */
    @PostMapping
    @PreAuthorize(Registration.STAFF)
    String register(
            @RequestParam String definition,
            Locale language,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            Programme programme = registration.register(definitions.readTyped(definition));
            next.addFlashAttribute("notice", texts.getMessage("programme.life.notice.registered", null, language));
            return "redirect:/programmes/" + programme.code();
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("definition", definition);
            model.addAttribute("refusal", refusal);
            return "programme/new";
        }
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Locale language, Model model) {
        Programme programme = programmes.named(code);
        model.addAttribute("programme", programme);
        model.addAttribute("life", life.status(code));
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
