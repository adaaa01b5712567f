package fr.synergies.audit;

import fr.synergies.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decisions that rules take in a module: where they are stored, and what rules say of their facts. Texts are in the language of the
 * request.
 */
public interface Decisions {

    /** What is judged: the name of the folder of its rules, such as {@code funding}. */
    String kind();

    Optional<Decision> find(String id);

    /** Whether the signed-in user may read its facts; auditors may read all of them. */
    default boolean readable(Decision decision) {
        return true;
    }

    /** The versions of the rules that decided any of them. */
    List<String> versions();

    /**
     * Some decisions in a lasting order.
     *
     * @param id of the last one already seen, empty to begin
     */
    List<Decision> after(String id, int limit);

    /** What was decided, as it is stored. */
    Judged told(Decision decision);

    /**
     * What rules decide on the stored facts.
     *
     * @throws fr.synergies.rules.RuleSetException if a rule of them fails
     */
    Judged again(Decision decision, RuleSet rules);

    /** The facts, to be read. */
    List<FactTable> facts(Decision decision, RuleSet names);

    /**
     * How the result came about, step by step, from the stored verdict.
     *
     * @param rules those that judged, or those of today where they are not to be had
     */
    default List<Step> arithmetic(Decision decision, RuleSet rules) {
        return List.of();
    }

    /** What tables say of rules: their names and sources, by the rules' names. */
    default Map<String, RuleNote> notes(RuleSet rules) {
        return Map.of();
    }

    /** The Thymeleaf fragment that draws the verdict; empty if its figures are enough. */
    default String fragment() {
        return "";
    }

    /** What the fragment needs; it is found there as the variable {@code panel}. */
    default Map<String, Object> model(Decision decision) {
        return Map.of();
    }

    /**
     * Facts of one kind.
     *
     * @param columns titles; none if each row is a name and its value
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
     * @param source where it is laid down, empty where that goes without saying
     */
    record Step(String subject, String calculation, String source) {}

    /**
     * What a table says of a rule.
     *
     * @param file of the table
     */
    record RuleNote(String name, String source, String file) {}
}
