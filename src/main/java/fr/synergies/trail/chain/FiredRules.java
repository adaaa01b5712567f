package fr.synergies.trail.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the rules that fired for each verdict, by which acts are found by rule. */
@Repository
public class FiredRules {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    FiredRules(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    public void add(String verdict, Collection<String> rules) {
        jdbc.batchUpdate(
                "insert into audit_verdict_rule (verdict_id, rule) values (?, ?)",
                new TreeSet<>(rules)
                        .stream().map(rule -> new Object[] {verdict, rule}).toList());
    }

    /** The rules by name; empty for an older verdict, for which they were not recorded. */
    public List<String> of(String verdict) {
        return of(List.of(verdict)).getOrDefault(verdict, List.of());
    }

    public Map<String, List<String>> of(Collection<String> verdicts) {
        Map<String, List<String>> fired = new HashMap<>();
        if (!verdicts.isEmpty()) {
            client.sql("select verdict_id, rule from audit_verdict_rule where verdict_id in (:ids)"
                            + " order by verdict_id, rule")
                    .param("ids", verdicts)
                    .query(row -> {
                        fired.computeIfAbsent(row.getString("verdict_id"), none -> new ArrayList<>())
                                .add(row.getString("rule"));
                    });
        }
        return fired;
    }
}
