package fr.synergies.indicator;

import fr.synergies.exchange.sheet.SheetFormat;
import fr.synergies.indicator.LiveIndicators.Breakdown;
import fr.synergies.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}")
@Tag(name = "Indicators")
class IndicatorController {

    private static final String API = "/api";

    private final LiveIndicators indicators;
    private final IndicatorNames names;
    private final IndicatorExport export;
    private final MessageSource texts;

    IndicatorController(LiveIndicators indicators, IndicatorNames names, IndicatorExport export, MessageSource texts) {
        this.indicators = indicators;
        this.names = names;
        this.export = export;
        this.texts = texts;
    }

    @GetMapping("/indicators")
    @Operation(
            summary = "The indicators as the facts say them now, each with its definition",
            description = "By default of the whole programme to date. Each figure's url lists the facts that it sums.")
    IndicatorAnswer figures(
            @PathVariable String code,
            @Parameter(description = "A calendar year of the programme") @RequestParam Optional<Integer> year,
            @Parameter(description = "Code of a place") @RequestParam(defaultValue = "") String park,
            @Parameter(description = "Code of a working group") @RequestParam(defaultValue = "") String group,
            @Parameter(description = "What the breakdown sets side by side") @RequestParam(defaultValue = "YEAR")
                    Breakdown by,
            Locale language) {
        IndicatorScope.Filter filter = IndicatorScope.Filter.of(year, park, group);
        List<LiveIndicators.Figure> figures = indicators.figures(code, filter);
        return new IndicatorAnswer(
                year,
                filter.park().isEmpty() ? null : filter.park(),
                filter.group().isEmpty() ? null : filter.group(),
                figures.stream()
                        .map(each -> figure(code, each, filter, language))
                        .toList(),
                indicators.stages(code, filter).stream()
                        .map(each -> stage(code, each, filter))
                        .toList(),
                indicators.columns(code, filter, by).stream()
                        .map(each -> new IndicatorAnswer.Column(
                                each.code(), names.of(code, by, each.code(), language), each.values()))
                        .toList());
    }

    @GetMapping("/indicators/{indicator}")
    @Operation(
            summary = "The facts that a figure sums, 50 a page",
            description = "Companies that do not share their data count for everybody and are named to staff only.")
    IndicatorAnswer.Facts facts(
            @PathVariable String code,
            @Parameter(example = "tonnes-avoided") @PathVariable String indicator,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String group,
            @Parameter(description = "Stage of synergies of substitution or pooling") @RequestParam(defaultValue = "")
                    String stage,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "") String page,
            Locale language) {
        IndicatorScope.Filter filter =
                IndicatorScope.Filter.of(year, park, group).staying(stage);
        Indicator counted = named(indicator);
        String unnamed = texts.getMessage("synergy.indicator.undisclosed", null, language);
        return new IndicatorAnswer.Facts(
                figure(code, indicators.figure(code, counted, filter), filter, language),
                indicators.facts(code, counted, filter, page).map(fact -> IndicatorAnswer.fact(fact, unnamed)));
    }

    @GetMapping("/exports/elipse.{format:csv|xlsx}")
    @Operation(
            summary = "Export the indicators in the structure of ELIPSE: one row for each indicator and year",
            description = "Aspects of the French reference frame ELIPSE; see docs/decisions/0013-indicators.md.")
    void elipse(@PathVariable String code, @PathVariable String format, Locale language, HttpServletResponse response)
            throws IOException {
        List<IndicatorExport.Row> rows = export.rows(code, language);
        SheetFormat chosen = SheetFormat.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(chosen.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"elipse." + format + "\"");
        export.write(rows, chosen, response.getOutputStream());
    }

    static Indicator named(String path) {
        return Indicator.ofPath(path).orElseThrow(() -> Refusal.notFound("synergy.indicator.unknown", path));
    }

    private static IndicatorAnswer.Figure figure(
            String code, LiveIndicators.Figure figure, IndicatorScope.Filter filter, Locale language) {
        String url = API + IndicatorAnswer.url(code, figure.definition().indicator(), filter);
        return IndicatorAnswer.figure(figure, url, language);
    }

    private static IndicatorAnswer.Stage stage(
            String code, LiveIndicators.StageCount count, IndicatorScope.Filter filter) {
        String url = API + IndicatorAnswer.url(code, LiveIndicators.of(count.kind()), filter.staying(count.stage()));
        return new IndicatorAnswer.Stage(count.kind(), count.stage(), count.count(), url);
    }
}
