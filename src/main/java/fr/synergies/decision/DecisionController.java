package fr.synergies.decision;

import fr.synergies.kernel.Refusal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that explains a decision of the rules and recomputes it. */
@Controller
class DecisionController {

    private final DecisionReview decisions;
    private final MessageSource texts;
    private final Clock clock;

    DecisionController(DecisionReview decisions, MessageSource texts, Clock clock) {
        this.decisions = decisions;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/decisions/{id}")
    String show(@PathVariable String id, @RequestParam Optional<String> rules, Locale language, Model model) {
        DecisionReview.File file = decisions.file(id, language);
        model.addAttribute("file", file);
        model.addAttribute("decision", file.decision());
        model.addAttribute(
                "fragment", file.decision().recomputable() ? file.kind().fragment() : "");
        model.addAttribute("panel", file.decision().recomputable() ? file.kind().model(file.decision()) : null);
        model.addAttribute("again", null);
        model.addAttribute("refused", "");
        rules.ifPresent(version -> recompute(id, version, language, model));
        model.addAttribute("typed", rules.orElse(""));
        model.addAttribute("mayTry", decisions.mayTry());
        model.addAttribute("versions", decisions.versions());
        model.addAttribute("current", decisions.currentVersion());
        model.addAttribute("zone", clock.getZone());
        return "decision/decision";
    }

    private void recompute(String id, String version, Locale language, Model model) {
        try {
            model.addAttribute("again", decisions.recompute(id, version));
        } catch (Refusal refusal) {
            model.addAttribute(
                    "refused",
                    texts.getMessage(refusal.code(), refusal.arguments().toArray(), language));
        }
    }
}
