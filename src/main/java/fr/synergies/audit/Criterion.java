package fr.synergies.audit;

import java.util.Map;

/**
 * One thing that is asked of acts ({@code a}), in the two ways in which SQL can be asked for it: as what the database starts from, by an
 * index, and as what it only checks of each act that it found by something else. The second is written as {@code (…) is true}, or as a
 * count, which no index fits: else the database would choose by guesses on values that are spread very unevenly.
 *
 * @param table that the index is of, with its alias
 * @param column that is fixed to one value and by which, and then by time, the index is in order; empty where there is no such order
 * @param start the condition to start from
 * @param check the condition to check
 * @param params the named parameters of both
 */
record Criterion(String table, String column, String start, String check, Map<String, Object> params) {

    static final String ACTS = "audit_act a";
    private static final String WORDS = "audit_word w";

    /** A column of the act has this value. */
    static Criterion column(String column, String value) {
        return new Criterion(
                ACTS,
                "a." + column,
                "a." + column + " = :" + column,
                checked("a." + column + " = :" + column),
                Map.of(column, value));
    }

    /** The reason has this word. */
    static Criterion word(int number, String word) {
        String name = "word" + number;
        return new Criterion(
                WORDS,
                "w.word",
                "w.word = :" + name,
                "(select count(*) from audit_word has where has.word = :" + name
                        + " and has.at = a.at and has.act_id = a.id) > 0",
                Map.of(name, word));
    }

    /** Something else, which gives acts in no order. */
    static Criterion set(String start, Map<String, Object> params) {
        return set(start, checked(start), params);
    }

    /** The same, checked in another way than it is started from. */
    static Criterion set(String start, String check, Map<String, Object> params) {
        return new Criterion(ACTS, "", start, check, params);
    }

    /** A condition that the database only checks. */
    static String checked(String condition) {
        return "(" + condition + ") is true";
    }

    boolean ordered() {
        return !column.isEmpty();
    }

    boolean ofWords() {
        return table.equals(WORDS);
    }

    /** What the time of the act is called in the table of the index. */
    String at() {
        return ofWords() ? "w.at" : "a.at";
    }

    /** What the number of the act is called there. */
    String id() {
        return ofWords() ? "w.act_id" : "a.id";
    }

    /** The table, with the acts beside it. */
    String from() {
        return ofWords() ? WORDS + " join " + ACTS + " on a.id = w.act_id" : ACTS;
    }
}
