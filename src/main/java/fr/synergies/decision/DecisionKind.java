package fr.synergies.decision;

import fr.synergies.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of decisions that the rules take: the facts and the verdicts of a module, how rules judge them, and how they are shown to
 * readers. The decisions themselves are in the {@link DecisionStore}. Texts are in the language of the request.
 */
public interface DecisionKind {

    /** The kind of decision: the name of the folder of its rules, such as {@code funding}. */
    String kind();

    /** Key of the process in whose tasks people rule upon such decisions. */
    String process();

    /** Whether the signed-in user may read its facts; auditors may read all of them. */
    default boolean readable(Decision decision) {
        return true;
    }

    /** Those of these cases whose latest decision is in force: by default all. */
    default Set<String> counting(Set<String> caseIds) {
        return caseIds;
    }

    /** The result of a decision, as stored. */
    ComparableVerdict stored(Decision decision);

    /**
     * The result of judging the stored facts again with these rules.
     *
     * @throws fr.synergies.rules.RuleSetException if one of the rules fails
     */
    ComparableVerdict recompute(Decision decision, RuleSet rules);

    /** The facts as tables for readers. */
    List<FactTable> facts(Decision decision, RuleSet names);

    /**
     * The calculation step by step, from the stored verdict.
     *
     * @param rules those that judged, or the active ones if they are not available
     */
    default List<Step> arithmetic(Decision decision, RuleSet rules) {
        return List.of();
    }

    /** Names and sources of rules according to the tables, by the name of the rule. */
    default Map<String, RuleNote> notes(RuleSet rules) {
        return Map.of();
    }

    /** The Thymeleaf fragment that shows the verdict; empty if its figures are sufficient. */
    default String fragment() {
        return "";
    }

    /** The model of the fragment, available there as the variable {@code panel}. */
    default Map<String, Object> model(Decision decision) {
        return Map.of();
    }

    /**
     * A table of facts of one kind.
     *
     * @param columns titles; empty if each row is a name and its value
     */
    record FactTable(String title, List<String> columns, List<List<String>> rows) {

        public FactTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A step of a calculation.
     *
     * @param subject what is calculated
     * @param calculation such as {@code 36 000 € × 0,75 ETP × 12/12 = 27 000 €}
     * @param source the provision it is based on, empty if it is self-evident
     */
    record Step(String subject, String calculation, String source) {}

    /**
     * Name and source of a rule according to a table.
     *
     * @param file of the table
     */
    record RuleNote(String name, String source, String file) {}
}
