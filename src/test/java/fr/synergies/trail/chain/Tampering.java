package fr.synergies.trail.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Does to the decisions of a program what nobody may, and undoes it. */
public final class Tampering {

    private static final Map<String, List<String>> TEXTS = Map.of(
            "funding_verdict", List.of("id", "rules_version", "outcome", "facts", "content"),
            "association_verdict", List.of("id", "element", "rules_version", "outcome", "facts", "content"),
            "synergy_verdict", List.of("stage", "verdict", "reasons", "rules_version", "facts"));
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "funding_verdict", List.of("plan_version", "sequence"),
            "association_verdict", List.of("sequence"),
            "synergy_verdict", List.of("coverage", "distance_km", "saving", "tonnes", "id"));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Verifications verifications;

    public Tampering(ApplicationContext program) {
        jdbc = program.getBean(JdbcTemplate.class);
        transaction = program.getBean(TransactionTemplate.class);
        verifications = program.getBean(Verifications.class);
    }

    /** What a verification finds of each change of the last decision of a table, by what was changed. */
    public Map<String, List<Fault>> each(String table) {
        String last = " where id = (select max(id) from " + table + " where rules_version <> '' and not exists"
                + " (select 1 from " + referring(table) + "))";
        Map<String, List<Fault>> found = new LinkedHashMap<>();
        for (String column : TEXTS.get(table)) {
            found.put(
                    column,
                    after("update " + table + " set " + column + " = 'x' || substring(" + column + " from 2)" + last));
        }
        for (String column : NUMBERS.get(table)) {
            found.put(
                    column, after("update " + table + " set " + column + " = coalesce(" + column + ", 0) + 10" + last));
        }
        found.put("judged_at", after("update " + table + " set judged_at = judged_at + interval '1' second" + last));
        found.put("deleted", after("delete from " + table + last));
        String verdict = "(select cast(max(id) as varchar(36)) from " + table + ")";
        found.put(
                "rule",
                after("update audit_verdict_rule set rule = 'other' where verdict_id = " + verdict
                        + " and rule = (select min(rule) from audit_verdict_rule where verdict_id = " + verdict + ")"));
        found.put("rule deleted", after("delete from audit_verdict_rule where verdict_id = " + verdict));
        found.put(
                "rule put in",
                after("insert into audit_verdict_rule (verdict_id, rule) values (" + verdict + ", 'other')"));
        return found;
    }

    /** What was changed and not found. */
    public List<String> missed(String table) {
        List<String> missed = new ArrayList<>();
        each(table).forEach((change, faults) -> {
            if (faults.isEmpty()) {
                missed.add(table + ": " + change);
            }
        });
        return missed;
    }

    /** What a verification finds after a statement. */
    public List<Fault> after(String statement) {
        return transaction.execute(status -> {
            if (jdbc.update(statement) == 0) {
                throw new AssertionError("It changed nothing: " + statement);
            }
            List<Fault> faults = new ArrayList<>(verifications.verify().faults());
            status.setRollbackOnly();
            return faults;
        });
    }

    /** The kinds of faults among some. */
    public static TreeSet<Fault.Kind> kinds(List<Fault> faults) {
        TreeSet<Fault.Kind> kinds = new TreeSet<>();
        faults.forEach(fault -> kinds.add(fault.kind()));
        return kinds;
    }

    private static String referring(String table) {
        return switch (table) {
            case "funding_verdict" -> "funding_decision where verdict_id = funding_verdict.id";
            case "association_verdict" -> "association_decision where verdict_id = association_verdict.id";
            default -> "audit_key where key_id = ''";
        };
    }
}
