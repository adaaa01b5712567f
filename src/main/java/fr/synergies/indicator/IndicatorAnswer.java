package fr.synergies.indicator;

import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.SynergyKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The indicators of a programme as returned by the API. */
@Schema(name = "LiveIndicators")
record IndicatorAnswer(
        @Schema(description = "Null for the whole programme")
        Optional<Integer> year,

        @Schema(description = "Null for all places") String park,

        @Schema(description = "Null for all working groups") String group,

        List<Figure> figures,
        List<Stage> synergies,
        List<Column> breakdown) {

    /** A figure. */
    @Schema(name = "IndicatorFigure", example = """
            {"code":"TONNES_AVOIDED","name":"Déchets évités","definition":"Somme des tonnes…","unit":"t","value":18.5,
             "facts":3,"url":"/api/programmes/SYNERGIES/indicators/tonnes-avoided?year=2022&park=&group="}""")
    record Figure(
            Indicator code,
            String name,
            String definition,
            String unit,
            BigDecimal value,

            @Schema(description = "How many facts it is the sum of")
            long facts,

            @Schema(description = "Where those facts are listed")
            String url) {}

    /** The number of synergies of a kind at a stage. */
    @Schema(name = "IndicatorStage")
    record Stage(SynergyKind kind, String stage, long count, String url) {}

    /** The figures of a year, place or working group. */
    @Schema(name = "IndicatorColumn")
    record Column(String code, String name, Map<Indicator, BigDecimal> figures) {}

    /** A page of the facts of a figure. */
    @Schema(name = "IndicatorFacts")
    record Facts(Figure figure, Listing<Fact> facts) {}

    /** One of the facts that a figure counts. */
    @Schema(name = "IndicatorFact")
    record Fact(
            IndicatorFact.Kind kind,
            LocalDate day,

            @Schema(description = "Year that a measure is of, null for other facts")
            Optional<Integer> year,

            @Schema(description = "Name of a working group, empty for other facts")
            String title,

            @Schema(description = "Code of a resource or of a stage, empty without one")
            String detail,

            @Schema(description = "The case that tells of it, empty without one")
            String caseId,

            List<Party> companies,

            @Schema(description = "Its part of the figure") BigDecimal amount) {}

    /** A company; one that does not share its data is named to staff only. */
    @Schema(name = "IndicatorParty")
    record Party(
            @Schema(description = "Null if it does not share its data")
            Optional<String> siret,

            String name) {}

    static Figure figure(LiveIndicators.Figure figure, String url, Locale language) {
        IndicatorDefinition definition = figure.definition();
        return new Figure(
                definition.indicator(),
                definition.name().in(language),
                definition.definition().in(language),
                definition.unit().in(language),
                figure.value(),
                figure.facts(),
                url);
    }

    static Fact fact(IndicatorFact fact, String unnamed) {
        return new Fact(
                fact.kind(),
                fact.day(),
                fact.year(),
                fact.title(),
                fact.detail(),
                fact.caseId(),
                fact.companies().stream()
                        .map(party -> new Party(party.siret(), party.name().orElse(unnamed)))
                        .toList(),
                fact.amount());
    }

    static String url(String programme, Indicator indicator, IndicatorScope.Filter filter) {
        String stage = filter.stage().isEmpty() ? "" : "&stage=" + filter.stage();
        return "/programmes/" + programme + "/indicators/" + indicator.path() + "?year="
                + filter.year().map(String::valueOf).orElse("") + "&park=" + filter.park() + "&group=" + filter.group()
                + stage;
    }
}
