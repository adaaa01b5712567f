package fr.synergies.rules;

import java.util.OptionalInt;

/**
 * For whom rows of tables are asked. Of the rows of one key, those that name this programme hold before those of its scheme, and
 * these before the general ones; so a programme states only what is different for it.
 *
 * @param programme code of the programme
 * @param scheme code of the scheme that funds it, empty for none
 * @param exercise the exercise; empty where rows of tables without exercises are asked
 */
public record RuleScope(String programme, String scheme, OptionalInt exercise) {

    /** An exercise of a programme that a scheme funds. */
    public static RuleScope of(String programme, String scheme, int exercise) {
        return new RuleScope(programme, scheme, OptionalInt.of(exercise));
    }

    /** A programme, for tables that say the same of each of its exercises. */
    public static RuleScope of(String programme) {
        return new RuleScope(programme, "", OptionalInt.empty());
    }

    /** No programme in particular: the general rows. */
    public static RuleScope general() {
        return of("");
    }
}
