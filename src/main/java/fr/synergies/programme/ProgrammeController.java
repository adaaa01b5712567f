package fr.synergies.programme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final ProgrammeRules rules;
    private final List<ProgrammePanel> panels;

    ProgrammeController(Programmes programmes, ProgrammeRules rules, List<ProgrammePanel> panels) {
        this.programmes = programmes;
        this.rules = rules;
        this.panels = panels;
    }

    /** A panel and what its fragment needs. */
    record Shown(String fragment, Map<String, Object> model) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        return "programme/list";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Locale language, Model model) {
        Programme programme = programmes.named(code);
        model.addAttribute("programme", programme);
        model.addAttribute("findings", rules.findings(programme));
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> new Shown(panel.fragment(), panel.model(programme, language)))
                        .toList());
        return "programme/programme";
    }
}
