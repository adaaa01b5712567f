package fr.synergies.trail.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition in SQL.
 *
 * @param column the column that it restricts to one value, so that an index on it returns rows in order; empty if none
 * @param params its named parameters
 */
record Condition(String column, String sql, Map<String, Object> params) {

    static final Condition NONE = new Condition("", "1 = 1", Map.of());

    /** This condition combined with others. */
    Condition and(List<Condition> others) {
        Map<String, Object> all = new HashMap<>(params);
        others.forEach(other -> all.putAll(other.params()));
        String joined = others.stream().map(Condition::sql).collect(Collectors.joining(" and "));
        return new Condition(column, joined.isEmpty() ? sql : sql + " and " + joined, all);
    }

    static Condition of(String sql, String name, Object value) {
        return new Condition("", sql, Map.of(name, value));
    }
}
