package fr.synergies.indicator;

import fr.synergies.indicator.LiveIndicators.Breakdown;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the indicators of a programme, and for each figure the page of the facts it counts. */
@Controller
@RequestMapping("/programmes/{code}/indicators")
class IndicatorPageController {

    private final LiveIndicators indicators;
    private final IndicatorNames names;
    private final IndicatorFilters filters;
    private final SynergyRules rules;

    IndicatorPageController(
            LiveIndicators indicators, IndicatorNames names, IndicatorFilters filters, SynergyRules rules) {
        this.indicators = indicators;
        this.names = names;
        this.filters = filters;
        this.rules = rules;
    }

    @GetMapping
    String figures(
            @PathVariable String code,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "YEAR") Breakdown by,
            Locale language,
            Model model) {
        IndicatorScope.Filter filter = IndicatorScope.Filter.of(year, park, group);
        model.addAttribute("figures", indicators.figures(code, filter));
        model.addAttribute("stages", indicators.stages(code, filter));
        sideBySide(code, filter, by, language, model);
        common(code, filter, language, model);
        return "indicator/indicators";
    }

    @GetMapping("/{indicator}")
    String facts(
            @PathVariable String code,
            @PathVariable String indicator,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String page,
            Locale language,
            Model model) {
        IndicatorScope.Filter filter =
                IndicatorScope.Filter.of(year, park, group).staying(stage);
        Indicator counted = IndicatorController.named(indicator);
        model.addAttribute("figure", indicators.figure(code, counted, filter));
        model.addAttribute("facts", indicators.facts(code, counted, filter, page));
        model.addAttribute("resources", rules.tables().resources());
        common(code, filter, language, model);
        return "indicator/indicator";
    }

    private void sideBySide(String code, IndicatorScope.Filter filter, Breakdown by, Locale language, Model model) {
        List<LiveIndicators.Column> years = indicators.columns(code, filter.in(Optional.empty()), Breakdown.YEAR);
        List<LiveIndicators.Column> columns = by == Breakdown.YEAR ? years : indicators.columns(code, filter, by);
        Map<String, String> headings = new LinkedHashMap<>();
        columns.forEach(column -> headings.put(column.code(), names.of(code, by, column.code(), language)));
        model.addAttribute("columns", columns);
        model.addAttribute("headings", headings);
        model.addAttribute("by", by);
        model.addAttribute("definitions", indicators.definitions());
        model.addAttribute(
                "charts",
                indicators.definitions().stream()
                        .map(one -> IndicatorChart.of(one, years))
                        .filter(chart -> !chart.empty())
                        .toList());
    }

    private void common(String code, IndicatorScope.Filter filter, Locale language, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("year", filter.year().map(String::valueOf).orElse(""));
        model.addAttribute("park", filter.park());
        model.addAttribute("group", filter.group());
        model.addAttribute("stage", filter.stage());
        model.addAttribute("years", filters.years(code));
        model.addAttribute("parks", rules.tables().parks());
        model.addAttribute("groups", names.groups(code, language));
    }
}
