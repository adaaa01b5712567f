package fr.synergies.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule inserts when it has something to say: its id, the line it is about and the figures of its sentence. The
 * sentence itself is in the wording table. Immutable: every method returns a new remark.
 *
 * @param line the line it is about, counted from 0; null for the whole plan
 */
public record Remark(String rule, Integer line, Map<String, LocalizedText> arguments) {

    public Remark {
        Objects.requireNonNull(rule, "rule");
        arguments = Map.copyOf(arguments);
    }

    /** A remark of the rule of that id, about the whole plan. */
    public static Remark on(String rule) {
        return new Remark(rule, null, Map.of());
    }

    /** About the line of that number, counted from 0. */
    public Remark line(int number) {
        return new Remark(rule, number, arguments);
    }

    /** An amount in euros: {@code 22 125,50 €} and {@code €22,125.50}; whole amounts without decimals. */
    public Remark euros(String name, BigDecimal amount) {
        return with(name, Figures.euros(amount));
    }

    /** A plain number: {@code 0,75} and {@code 0.75}. */
    public Remark number(String name, BigDecimal number) {
        return with(name, Figures.number(number));
    }

    /** A rate, 0.8 being {@code 80 %} and {@code 80%}. */
    public Remark percent(String name, BigDecimal rate) {
        return with(name, Figures.percent(rate));
    }

    /** A count of things: months, lines. */
    public Remark count(String name, int count) {
        return with(name, Figures.number(BigDecimal.valueOf(count)));
    }

    /** A text that is the same in both languages. */
    public Remark text(String name, String text) {
        return with(name, new LocalizedText(text, text));
    }

    /** A text that differs between the languages. */
    public Remark text(String name, LocalizedText text) {
        return with(name, text);
    }

    private Remark with(String name, LocalizedText value) {
        Map<String, LocalizedText> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Remark(rule, line, more);
    }
}
