package fr.synergies.casefile;

import fr.synergies.casefile.eligibility.FourEyes;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.history.HistoryCleanup;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.ActRepository;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the acts of one case, by element and by place. The key of acts and of reasons is case and place. */
@Component
public class CaseActs {

    private static final String ACTS = "select audit_act.*, audit_reason.reason from audit_act left join audit_reason"
            + " on audit_reason.case_id = audit_act.case_id and audit_reason.place = audit_act.place"
            + " where audit_act.case_id = :caseId and ";

    private final JdbcClient database;

    CaseActs(JdbcClient database) {
        this.database = database;
    }

    /** The acts at an element that come after a sequence number, oldest first. */
    public List<ActEntry> at(String caseId, String element, long after, int limit) {
        return database.sql(ACTS
                        + "element = :element and id > :after order by audit_act.place fetch first :limit rows only")
                .param("caseId", caseId)
                .param("element", element)
                .param("after", after)
                .param("limit", limit)
                .query(ActRepository::recorded)
                .list();
    }

    /** The acts after a place, oldest first. */
    List<ActEntry> from(String caseId, int after, int limit) {
        return database.sql(ACTS + "audit_act.place > :after order by audit_act.place fetch first :limit rows only")
                .param("caseId", caseId)
                .param("after", after)
                .param("limit", limit)
                .query(ActRepository::recorded)
                .list();
    }

    /**
     * One act.
     *
     * @throws Refusal not found when the case has no act at that place
     */
    public ActEntry at(String caseId, int place) {
        return from(caseId, place - 1, 1).stream()
                .filter(act -> act.place() == place)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("audit.act.unknown", caseId, place));
    }

    /** The groups of the actor and the hashes, as the chain holds them. */
    public Chained chained(String caseId, int place) {
        return database.sql(
                        "select actor_groups as \"groups\", previous_hash as previous, hash from audit_act where case_id = ? and place = ?")
                .params(caseId, place)
                .query(Chained.class)
                .single();
    }

    /** What people did before a place, oldest first; if there are more than the limit, the latest. */
    public List<FourEyes.Done> before(String caseId, int place, int limit) {
        List<FourEyes.Done> latestFirst = database.sql(
                        "select act, element, outcome, actor, at from audit_act where case_id = :caseId"
                                + " and place < :place and actor <> 'system' order by place desc fetch first :limit rows only")
                .param("caseId", caseId)
                .param("place", place)
                .param("limit", limit)
                .query(FourEyes.Done.class)
                .list();
        List<FourEyes.Done> oldestFirst = new ArrayList<>(latestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** How many acts were done at each element. */
    Map<String, Long> perElement(String caseId) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("select element, count(*) as acts from audit_act where case_id = :caseId group by element")
                .param("caseId", caseId)
                .query(row -> {
                    counts.put(row.getString("element"), row.getLong("acts"));
                });
        return counts;
    }

    /** What was decided at each element, in the order of the decisions. */
    List<Decided> decisions(String caseId, int limit) {
        return database.sql("select element, act, outcome from audit_act where case_id = :caseId and outcome <> ''"
                        + " and element <> '' and act <> 'task-claimed' order by place fetch first :limit rows only")
                .param("caseId", caseId)
                .param("limit", limit)
                .query(Decided.class)
                .list();
    }

    /** When the engine's details of a case were last removed, if they were. */
    Optional<Instant> detailsRemoved(String caseId) {
        return database.sql("select at from audit_act where case_id = ? and act = ? order by place desc"
                        + " fetch first 1 row only")
                .params(caseId, HistoryCleanup.REMOVED)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The size of a case. */
    Extent extent(String caseId) {
        return database.sql(
                        "select count(*) as acts, count(distinct case when actor <> 'system' then actor end) as people"
                                + " from audit_act where case_id = :caseId")
                .param("caseId", caseId)
                .query(Extent.class)
                .single();
    }

    /** The number of acts in a case, and of people who performed them. */
    record Extent(long acts, long people) {}

    /** The hashes of an act in the chain. */
    record Chained(String groups, String previous, String hash) {}

    /** The outcome of an act at an element. */
    record Decided(String element, String act, String outcome) {}
}
