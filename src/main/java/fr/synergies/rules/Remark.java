package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.engine.DrlFigures;
import fr.synergies.rules.table.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a rule inserts in order to report something: its id, the line it concerns and the figures of its sentence. The sentence
 * itself is in the wording table. Immutable: every method returns a new remark.
 *
 * @param rule the rule's id
 * @param wording the id of its wording, usually that of the rule
 * @param line the line it concerns, counted from 0; null for the whole plan
 * @param arguments the figures of its sentence, by name
 * @param from the article on which the figures are based, if the row of a table and not the wording states it
 * @param weight its severity, if it depends on the case and not on the wording
 * @param later adds figures that are computed only if somebody reads the sentence
 */
public record Remark(
        String rule,
        String wording,
        Integer line,
        Map<String, LocalizedText> arguments,
        Optional<LocalizedText> from,
        Optional<Severity> weight,
        UnaryOperator<Remark> later) {

    private static final LocalizedText NONE = new LocalizedText("–", "–");

    public Remark {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(wording, "wording");
        arguments = Map.copyOf(arguments);
    }

    /** A remark of the rule with this id, on the whole plan. */
    public static Remark on(String rule) {
        return new Remark(rule, rule, null, Map.of(), Optional.empty(), Optional.empty(), UnaryOperator.identity());
    }

    /** The same remark on a line, counted from 0. */
    public Remark line(int number) {
        return new Remark(rule, wording, number, arguments, from, weight, later);
    }

    /** The same remark with another row of the wording table; rules named in a table share one. */
    public Remark worded(String id) {
        return new Remark(rule, id, line, arguments, from, weight, later);
    }

    /** The same remark citing the article of a row of a table instead of that of the wording. */
    public Remark source(LocalizedText article) {
        return new Remark(rule, wording, line, arguments, Optional.of(article), weight, later);
    }

    /** The same remark with a severity that depends on the case, instead of that of the wording. */
    public Remark weighing(Severity severity) {
        return new Remark(rule, wording, line, arguments, from, Optional.of(severity), later);
    }

    /** The same remark, which only informs once people have settled what it is about. */
    public Remark settled(boolean settled) {
        return settled ? weighing(Severity.INFO) : this;
    }

    /** The same remark with figures that are computed together with its sentence, and never if nobody reads it. */
    public Remark saying(UnaryOperator<Remark> figures) {
        return new Remark(rule, wording, line, arguments, from, weight, figures);
    }

    /** The same remark with all figures computed. */
    public Remark complete() {
        return later.apply(this);
    }

    /** An amount in euros: {@code 22 125,50 €} and {@code €22,125.50}; whole amounts without decimals. */
    public Remark euros(String name, BigDecimal amount) {
        return with(name, DrlFigures.euros(amount));
    }

    /** A plain number: {@code 0,75} and {@code 0.75}. */
    public Remark number(String name, BigDecimal number) {
        return with(name, DrlFigures.number(number));
    }

    /** A plain number, or a dash where there is none. */
    public Remark number(String name, Optional<BigDecimal> number) {
        return with(name, number.map(DrlFigures::number).orElse(NONE));
    }

    /** An amount in euros, or a dash where there is none. */
    public Remark euros(String name, Optional<BigDecimal> amount) {
        return with(name, amount.map(DrlFigures::euros).orElse(NONE));
    }

    /** A rate, 0.8 being {@code 80 %} and {@code 80%}. */
    public Remark percent(String name, BigDecimal rate) {
        return with(name, DrlFigures.percent(rate));
    }

    /** A rate, or a dash where there is none. */
    public Remark percent(String name, Optional<BigDecimal> rate) {
        return with(name, rate.map(DrlFigures::percent).orElse(NONE));
    }

    /** A rate that is compared with two bounds, with as many decimals as the comparison needs; a dash where there is none. */
    public Remark percentBeside(String name, Optional<BigDecimal> rate, BigDecimal one, BigDecimal other) {
        return with(
                name,
                rate.map(known -> DrlFigures.percentBeside(known, one, other)).orElse(NONE));
    }

    /** A count of things: months, lines. */
    public Remark count(String name, int count) {
        return with(name, DrlFigures.number(BigDecimal.valueOf(count)));
    }

    /** A year, without grouping: {@code 2022}. */
    public Remark year(String name, int year) {
        return text(name, String.valueOf(year));
    }

    /** A month: {@code janvier 2024} and {@code January 2024}. */
    public Remark month(String name, YearMonth month) {
        return with(name, Dates.month(month));
    }

    /** Several months: {@code janvier 2024 à mars 2024} if consecutive, otherwise separated by commas. */
    public Remark months(String name, List<YearMonth> months) {
        return with(name, Dates.months(months));
    }

    /** A day: {@code 1 avril 2021} and {@code 1 April 2021}. */
    public Remark date(String name, LocalDate date) {
        return with(name, Dates.day(date));
    }

    /** A text that is the same in both languages. */
    public Remark text(String name, String text) {
        return with(name, new LocalizedText(text, text));
    }

    /** A text that differs between the languages. */
    public Remark text(String name, LocalizedText text) {
        return with(name, text);
    }

    /** A figure rounded no further than its comparison with bounds allows, so that no sentence contradicts what a rule found. */
    public static BigDecimal beside(BigDecimal exact, int decimals, BigDecimal... bounds) {
        return DrlFigures.beside(exact, decimals, bounds);
    }

    private Remark with(String name, LocalizedText value) {
        Map<String, LocalizedText> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Remark(rule, wording, line, more, from, weight, later);
    }
}
