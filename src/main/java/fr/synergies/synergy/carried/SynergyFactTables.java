package fr.synergies.synergy.carried;

import fr.synergies.company.flow.SynergyTables;
import fr.synergies.decision.DecisionKind.FactTable;
import fr.synergies.kernel.Euros;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.CompanyRequest;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.FlowRequest;
import fr.synergies.synergy.matching.SynergyFacts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The facts of a verdict on a synergy in progress as tables for a page. */
@Component
class SynergyFactTables {

    private static final int DECIMALS = 6;

    private final MessageSource texts;
    private final Euros euros;

    SynergyFactTables(MessageSource texts, Euros euros) {
        this.texts = texts;
        this.euros = euros;
    }

    /** The facts, with the names that these tables use. */
    List<FactTable> of(SynergyFacts facts, SynergyTables tables) {
        return List.of(
                new FactTable(
                        text("synergy.facts"),
                        List.of(),
                        List.of(
                                List.of(text("synergy.facts.kind"), text("synergy.kind." + facts.kind())),
                                List.of(text("synergy.facts.members"), String.valueOf(facts.members())))),
                new FactTable(
                        text("synergy.facts.companies"),
                        titles("company", "park", "consent", "place", "permits"),
                        facts.companies().stream()
                                .map(company -> company(company, tables))
                                .toList()),
                new FactTable(
                        text("synergy.facts.flows"),
                        titles(
                                "flow",
                                "company",
                                "direction",
                                "resource",
                                "waste",
                                "quantity",
                                "months",
                                "price",
                                "disposal",
                                "bound"),
                        facts.flows().stream().map(flow -> flow(flow, tables)).toList()));
    }

    private List<String> company(CompanyRequest company, SynergyTables tables) {
        String place = company.latitude() == null
                ? text("synergy.facts.park-centre")
                : number(company.latitude()) + " ; " + number(company.longitude());
        String permits = String.join(", ", company.permits());
        return List.of(
                company.id(),
                Optional.ofNullable(tables.parks().get(company.park()))
                        .map(park -> park.name().in(language()))
                        .orElse(company.park()),
                answer(company.consent()),
                place,
                company.permitsKnown() ? permits : text("synergy.facts.permits-unknown"));
    }

    private List<String> flow(FlowRequest flow, SynergyTables tables) {
        String unit = flow.unit() == null ? text("synergy.facts.no-unit") : flow.unit();
        return List.of(
                flow.id(),
                flow.company(),
                text("synergy.direction." + flow.direction()),
                Optional.ofNullable(tables.resources().get(flow.resource()))
                        .map(resource -> resource.name().in(language()))
                        .orElse(flow.resource()),
                Optional.ofNullable(flow.wasteCode()).orElse(""),
                number(flow.quantity()) + " " + unit + " " + text("synergy.facts.period." + flow.period()),
                flow.months().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                euros.exact(flow.unitPrice()),
                euros.exact(flow.disposalPrice()),
                number(flow.bound()) + " " + unit);
    }

    private List<String> titles(String... columns) {
        return Stream.of(columns)
                .map(column -> text("synergy.facts.column." + column))
                .toList();
    }

    private String answer(boolean yes) {
        return text(yes ? "synergy.facts.yes" : "synergy.facts.no");
    }

    private static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    private String text(String key) {
        return texts.getMessage(key, new Object[0], language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
