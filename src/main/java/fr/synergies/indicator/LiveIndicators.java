package fr.synergies.indicator;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.rules.PerRuleSet;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSets;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of a programme, computed from its current facts. */
@Service
class LiveIndicators {

    private final IndicatorRepository facts;
    private final IndicatorFilters filters;
    private final RuleSets rules;
    private final PerRuleSet<List<IndicatorDefinition>> definitions = new PerRuleSet<>(LiveIndicators::complete);

    LiveIndicators(IndicatorRepository facts, IndicatorFilters filters, RuleSets rules) {
        this.facts = facts;
        this.filters = filters;
        this.rules = rules;
        definitions();
    }

    /** A figure with its definition. */
    record Figure(IndicatorDefinition definition, BigDecimal value, long facts) {}

    /** The number of synergies of a kind at a stage. */
    record StageCount(SynergyKind kind, String stage, long count) {}

    /** The dimensions by which figures can be compared. */
    enum Breakdown {
        YEAR,
        PARK,
        GROUP
    }

    /** The figures of one year, place or working group, which its code identifies in URLs. */
    record Column(String code, Map<Indicator, BigDecimal> values) {}

    /** The indicators in the order of their table. */
    List<IndicatorDefinition> definitions() {
        return definitions.of(rules.current());
    }

    IndicatorDefinition definition(Indicator indicator) {
        return definitions().stream()
                .filter(one -> one.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Every figure.
     *
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme, INVALID naming the errors of the filter
     */
    @Transactional(readOnly = true)
    List<Figure> figures(String programme, IndicatorScope.Filter filter) {
        IndicatorScope scope = filters.scope(programme, filter);
        return definitions().stream().map(one -> figure(one, scope)).toList();
    }

    /** One figure. */
    @Transactional(readOnly = true)
    Figure figure(String programme, Indicator indicator, IndicatorScope.Filter filter) {
        return figure(definition(indicator), filters.scope(programme, filter));
    }

    /**
     * A page of the facts that a figure counts, in a stable order.
     *
     * @param page key of the last one already read, empty for the first page
     */
    @Transactional(readOnly = true)
    Listing<IndicatorFact> facts(String programme, Indicator indicator, IndicatorScope.Filter filter, String page) {
        IndicatorScope scope = filters.scope(programme, filter);
        return Listing.cut(
                facts.facts(indicator, scope, CurrentStaff.signedIn(), IndicatorPage.of(page), Listing.SIZE + 1),
                Listing.SIZE,
                IndicatorFact::key);
    }

    /** The numbers of synergies by kind and stage; zeros are left out. */
    @Transactional(readOnly = true)
    List<StageCount> stages(String programme, IndicatorScope.Filter filter) {
        return IndicatorFilters.STAGES.stream()
                .flatMap(stage -> Stream.of(SynergyKind.values())
                        .map(kind -> new StageCount(
                                kind,
                                stage,
                                facts.sum(of(kind), filters.scope(programme, filter.staying(stage)))
                                        .facts())))
                .filter(each -> each.count() > 0)
                .toList();
    }

    /** The figures of each year that has begun, or of each place or group, within the other criteria of the filter. */
    @Transactional(readOnly = true)
    List<Column> columns(String programme, IndicatorScope.Filter filter, Breakdown by) {
        return switch (by) {
            case YEAR ->
                columns(
                        programme,
                        filters.years(programme).stream().map(String::valueOf).toList(),
                        year -> filter.in(Optional.of(Integer.valueOf(year))));
            case PARK -> columns(programme, List.copyOf(filters.parks()), filter::at);
            case GROUP ->
                columns(
                        programme,
                        List.copyOf(
                                filters.groups(filters.scope(programme, filter).programme())),
                        filter::with);
        };
    }

    static Indicator of(SynergyKind kind) {
        return kind == SynergyKind.SUBSTITUTION ? Indicator.SUBSTITUTIONS : Indicator.POOLINGS;
    }

    private List<Column> columns(
            String programme, List<String> codes, Function<String, IndicatorScope.Filter> narrowed) {
        return codes.stream()
                .map(code -> column(code, filters.scope(programme, narrowed.apply(code))))
                .toList();
    }

    private Column column(String code, IndicatorScope scope) {
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        definitions()
                .forEach(one -> values.put(
                        one.indicator(), facts.sum(one.indicator(), scope).value()));
        return new Column(code, values);
    }

    private Figure figure(IndicatorDefinition definition, IndicatorScope scope) {
        IndicatorRepository.Sum sum = facts.sum(definition.indicator(), scope);
        return new Figure(definition, sum.value(), sum.facts());
    }

    /**
     * The indicators of a rule set.
     *
     * @throws RuleSetException unless each has exactly one row
     */
    static List<IndicatorDefinition> complete(RuleSet rules) {
        List<IndicatorDefinition> rows = rules.rows(IndicatorDefinition.class);
        Arrays.stream(Indicator.values()).forEach(indicator -> {
            if (rows.stream().filter(row -> row.indicator() == indicator).count() != 1) {
                throw RuleSetException.of(
                        "rules/synergy/indicators.csv",
                        "une ligne doit dire ce qu’est " + indicator,
                        "one row has to say what " + indicator + " is");
            }
        });
        return List.copyOf(rows);
    }
}
