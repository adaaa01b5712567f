package fr.synergies.trail;

import fr.synergies.platform.workflow.EarlierSignatures;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who completed a task, as the acts of its case tell. */
@Component
class TrailSignatures implements EarlierSignatures {

    private static final String SIGNED =
            "select actor from audit_act where case_id = ? and element = ? and act = 'task-completed'";

    private final JdbcClient database;

    TrailSignatures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> of(String caseId, String element, String since) {
        Set<String> lately = new HashSet<>(database.sql(SIGNED + " and id > coalesce((select max(id) from audit_act"
                        + " where case_id = ? and element = ? and act = 'task-completed'), 0)")
                .params(caseId, element, caseId, since)
                .query(String.class)
                .list());
        return lately.isEmpty() ? last(caseId, element) : lately;
    }

    private Set<String> last(String caseId, String element) {
        return Set.copyOf(database.sql(SIGNED + " order by id desc limit 1")
                .params(caseId, element)
                .query(String.class)
                .list());
    }
}
