package fr.synergies.decision;

import fr.synergies.decision.DecisionKind.RuleNote;
import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSource;
import fr.synergies.rules.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of a folder, in relation to a decision.
 *
 * @param fired rules that fired or reported something
 * @param silent rules that did not
 */
record DecisionRules(List<Rule> fired, List<Rule> silent) {

    /**
     * A rule.
     *
     * @param name its name in a table, empty if it is in none
     * @param file the file that contains it, empty if its rule set is not available
     * @param comment the comment above it in its file
     * @param source its source, empty if only its findings state it
     * @param sentences its wordings, with placeholders for figures in braces
     * @param findings its findings
     */
    record Rule(
            String rule,
            String name,
            String file,
            String comment,
            String source,
            List<String> sentences,
            List<Finding> findings) {}

    /** The rules of a rule set, divided into those that fired and the others; those that reported something come first. */
    static DecisionRules of(
            DecisionKind kind, RuleSet rules, ComparableVerdict stored, Collection<String> known, Locale language) {
        Set<String> fired = new TreeSet<>(known);
        fired.addAll(stored.rules());
        Map<String, RuleNote> notes = kind.notes(rules);
        Map<String, RuleSource> all = new LinkedHashMap<>();
        rules.rules().stream()
                .filter(rule -> rule.folder().equals(kind.kind()) || fired.contains(rule.rule()))
                .forEach(rule -> all.put(rule.rule(), rule));
        notes.forEach((rule, note) -> all.putIfAbsent(rule, new RuleSource(rule, note.file(), 0, "")));
        fired.forEach(rule -> all.putIfAbsent(rule, new RuleSource(rule, "", 0, "")));
        List<Rule> yes = new ArrayList<>();
        List<Rule> no = new ArrayList<>();
        all.forEach((id, source) ->
                (fired.contains(id) ? yes : no).add(rule(source, notes.get(id), rules, stored, language)));
        yes.sort(Comparator.comparing(rule -> rule.findings().isEmpty()));
        return new DecisionRules(yes, no);
    }

    /** The rules known to have fired, if the rule set is not available. */
    static DecisionRules of(ComparableVerdict stored, Collection<String> known) {
        Set<String> fired = new TreeSet<>(known);
        fired.addAll(stored.rules());
        return new DecisionRules(
                fired.stream()
                        .map(rule -> new Rule(rule, "", "", "", "", List.of(), findings(rule, stored)))
                        .toList(),
                List.of());
    }

    private static Rule rule(
            RuleSource source, RuleNote note, RuleSet rules, ComparableVerdict stored, Locale language) {
        List<Wording> wordings = rules.rows(Wording.class).stream()
                .filter(wording ->
                        wording.rule().equals(source.rule()) || wording.rule().startsWith(source.rule() + "-"))
                .toList();
        String from = wordings.stream()
                .map(wording -> wording.source().in(language))
                .findFirst()
                .orElse("");
        return new Rule(
                source.rule(),
                note == null ? "" : note.name(),
                source.line() == 0 ? source.file() : source.file() + ":" + source.line(),
                source.comment(),
                note == null ? from : note.source(),
                wordings.stream()
                        .map(wording -> wording.template().in(language))
                        .distinct()
                        .toList(),
                findings(source.rule(), stored));
    }

    private static List<Finding> findings(String rule, ComparableVerdict stored) {
        return stored.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
