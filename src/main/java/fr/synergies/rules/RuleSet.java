package fr.synergies.rules;

import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A compiled set of decision tables and rules. It holds no state between evaluations and may be shared by threads. */
public interface RuleSet {

    /** The first 12 hexadecimal digits of the SHA-256 of all its files: equal versions give equal verdicts. */
    String version();

    /** The rules that may fire, in the order of their files and lines; rows of tables are not included. */
    List<RuleSource> rules();

    /** The facts of this type that the decision tables contain, ordered by the path of the table and by row. */
    <T> List<T> rows(Class<T> type);

    /** Where the row stands that states a fact of the tables; none for any other fact. */
    default Optional<TablePlace> place(Object row) {
        return Optional.empty();
    }

    /**
     * The same rules, with only the rows that hold for a programme and its exercise: its own before those of its scheme, and
     * these before the general ones of the same key. {@code tables.csv} says in which columns tables name them; tables without
     * such columns hold for everybody.
     */
    RuleSet within(RuleScope scope);

    /**
     * Runs the rules on the rows of the tables and the given facts.
     *
     * @throws RuleSetException if a rule fails, or reports something that has no wording
     */
    RuleEvaluation evaluate(Collection<?> facts);

    /**
     * The remarks of the rules on the given facts, in the order in which they were made, without composing their sentences: for
     * large numbers of facts, few of which are ever read about.
     *
     * @throws RuleSetException if a rule fails
     */
    List<Remark> remarks(Collection<?> facts);

    /**
     * Loads the rule set of a folder.
     *
     * @throws RuleSetException if it cannot be read or compiled; the message names file, line and reason
     */
    static RuleSet load(Path folder) {
        return RuleSetLoader.load(RuleFiles.in(folder));
    }
}
