package fr.synergies.casefile;

import fr.synergies.trail.search.CaseSearch;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@RequestMapping("/cases")
class CaseController {

    private static final int CASES = 25;
    private static final int ACTS = 100;

    private final CaseHistory history;
    private final CaseDiagrams diagrams;
    private final CaseReports reports;
    private final ObjectProvider<CasePanel> panels;
    private final Clock clock;

    CaseController(
            CaseHistory history,
            CaseDiagrams diagrams,
            CaseReports reports,
            ObjectProvider<CasePanel> panels,
            Clock clock) {
        this.history = history;
        this.diagrams = diagrams;
        this.reports = reports;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam Optional<Long> after,
            Locale locale,
            Model model) {
        CaseSearch search = new CaseSearch(text, programme);
        model.addAttribute("search", search);
        model.addAttribute("programmes", history.programmes());
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("page", history.cases(search, after, CASES, locale));
        model.addAttribute("zone", clock.getZone());
        return "casefile/cases";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "") String run,
            @RequestParam(defaultValue = "") String element,
            Locale locale,
            Model model) {
        CaseView view = new CaseView(run, element);
        CaseFile file = history.of(id, view, after, ACTS, locale);
        model.addAttribute("file", file);
        model.addAttribute("view", view);
        model.addAttribute("here", here(id, view));
        model.addAttribute("elementName", file.elementName(view.element()));
        model.addAttribute("trace", file.trace().orElse(null));
        model.addAttribute("removed", history.detailsRemoved(id).orElse(null));
        model.addAttribute("acts", history.actsPerElement(id));
        model.addAttribute("first", after == 0);
        model.addAttribute("parts", reports.parts(id));
        model.addAttribute("leading", panels(id, true));
        model.addAttribute("following", panels(id, false));
        model.addAttribute("zone", clock.getZone());
        return "casefile/case";
    }

    /** The address of the case, in the run that is shown. */
    private static String here(String id, CaseView view) {
        return UriComponentsBuilder.fromPath("/cases/{id}")
                .queryParamIfPresent("run", Optional.of(view.run()).filter(run -> !run.isEmpty()))
                .buildAndExpand(id)
                .encode()
                .toUriString();
    }

    /** The diagram and the path taken, for the script that draws it. */
    @GetMapping(path = "/{id}/diagram", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseDiagram> diagram(
            @PathVariable String id, @RequestParam(defaultValue = "") String run, Locale locale) {
        return ResponseEntity.of(history.trace(id, run, locale).map(diagrams::of));
    }

    private List<Panel> panels(String caseId, boolean leading) {
        return panels.orderedStream()
                .filter(panel -> panel.leads() == leading && panel.shows(caseId))
                .map(panel -> new Panel(panel.fragment(), panel.model(caseId)))
                .toList();
    }

    record Panel(String fragment, Map<String, Object> model) {}
}
