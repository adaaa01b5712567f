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

    private static final List<String> TEXTS =
            List.of("id", "kind", "case_id", "rules_version", "outcome", "about", "facts", "content");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Verifications verifications;

    public Tampering(ApplicationContext program) {
        jdbc = program.getBean(JdbcTemplate.class);
        transaction = program.getBean(TransactionTemplate.class);
        verifications = program.getBean(Verifications.class);
    }

    /** What a verification finds of each change of the last decision of a kind, by what was changed. */
    public Map<String, List<Fault>> each(String kind) {
        String ofKind = "decision where kind = '" + kind + "' and rules_version <> ''";
        String last = " where id = (select max(id) from " + ofKind
                + " and not exists (select 1 from decision_ruling where decision_id = decision.id))";
        Map<String, List<Fault>> found = new LinkedHashMap<>();
        for (String column : TEXTS) {
            found.put(
                    column,
                    after("update decision set " + column + " = 'x' || substring(" + column + " from 2)" + last));
        }
        found.put("a value", after("update decision set about = replace(about, '\":\"', '\":\"7')" + last));
        found.put("sequence", after("update decision set sequence = sequence + 10" + last));
        found.put("judged_at", after("update decision set judged_at = judged_at + interval '1' second" + last));
        found.put("deleted", after("delete from decision" + last));
        String verdict = "(select max(id) from " + ofKind + ")";
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
    public List<String> missed(String kind) {
        List<String> missed = new ArrayList<>();
        each(kind).forEach((change, faults) -> {
            if (faults.isEmpty()) {
                missed.add(kind + ": " + change);
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
}
