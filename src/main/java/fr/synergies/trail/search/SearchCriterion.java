package fr.synergies.trail.search;

import java.util.Map;

/**
 * One criterion for acts ({@code a}), in two SQL forms: one from which the database starts, using an index, and one that it only
 * checks for each act found otherwise. The second is written as {@code (…) is true}, or as a count, so that no index applies:
 * otherwise the database would choose an index by estimates, which are wrong for values that are distributed very unevenly.
 *
 * @param table table of the index, with its alias
 * @param column column that is restricted to one value, if the index is sorted by it and then by time; empty otherwise
 * @param start the condition from which the database starts
 * @param check the condition that is only checked
 * @param params the named parameters of both
 */
record SearchCriterion(String table, String column, String start, String check, Map<String, Object> params) {

    static final String ACTS = "audit_act a";
    private static final String WORDS = "audit_word w";

    /** A criterion that a column of the act has this value. */
    static SearchCriterion column(String column, String value) {
        return new SearchCriterion(
                ACTS,
                "a." + column,
                "a." + column + " = :" + column,
                checked("a." + column + " = :" + column),
                Map.of(column, value));
    }

    /** A criterion that the reason contains this word. */
    static SearchCriterion word(int number, String word) {
        String name = "word" + number;
        return new SearchCriterion(
                WORDS,
                "w.word",
                "w.word = :" + name,
                "(select count(*) from audit_word has where has.word = :" + name
                        + " and has.at = a.at and has.act_id = a.id) > 0",
                Map.of(name, word));
    }

    /** Any other criterion, which returns acts in no particular order. */
    static SearchCriterion set(String start, Map<String, Object> params) {
        return set(start, checked(start), params);
    }

    /** The same, with a different condition for checking. */
    static SearchCriterion set(String start, String check, Map<String, Object> params) {
        return new SearchCriterion(ACTS, "", start, check, params);
    }

    /** Rewrites a condition so that the database only checks it. */
    static String checked(String condition) {
        return "(" + condition + ") is true";
    }

    boolean ordered() {
        return !column.isEmpty();
    }

    boolean ofWords() {
        return table.equals(WORDS);
    }

    /** Column with the time of the act in the table of the index. */
    String at() {
        return ofWords() ? "w.at" : "a.at";
    }

    /** Column with the number of the act in that table. */
    String id() {
        return ofWords() ? "w.act_id" : "a.id";
    }

    /** The table, joined with the acts. */
    String from() {
        return ofWords() ? WORDS + " join " + ACTS + " on a.id = w.act_id" : ACTS;
    }
}
