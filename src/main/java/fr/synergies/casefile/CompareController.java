package fr.synergies.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with two cases side by side. */
@Controller
@RequestMapping("/cases/compare")
class CompareController {

    private final CompareCases compare;
    private final ComparisonDiagram diagram;
    private final Clock clock;

    CompareController(CompareCases compare, ComparisonDiagram diagram, Clock clock) {
        this.compare = compare;
        this.diagram = diagram;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String right,
            Locale locale,
            Model model) {
        String one = left.strip();
        String other = right.strip();
        boolean both = !one.isEmpty() && !other.isEmpty();
        model.addAttribute("left", one);
        model.addAttribute("right", other);
        model.addAttribute("others", one.isEmpty() ? List.of() : compare.others(one, locale));
        model.addAttribute("comparison", both ? compare.compare(one, other, locale) : null);
        model.addAttribute("zone", clock.getZone());
        return "casefile/compare";
    }

    /** The diagram with both paths, for the script that draws it. */
    @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseDiagram> diagram(@RequestParam String left, @RequestParam String right, Locale locale) {
        return ResponseEntity.of(diagram.of(left, right, locale));
    }
}
