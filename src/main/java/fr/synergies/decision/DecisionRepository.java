package fr.synergies.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.kernel.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions of the rules and the rulings of people upon them. Rows are added, never changed or removed. */
@Repository
class DecisionRepository {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SEQUENCE = "sequence";

    private final JdbcClient jdbc;
    private final StoredJson json;

    DecisionRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
    }

    /** Adds a decision after those of its case; of two that are added at the same time, the second one fails. */
    void add(String id, Decision.Draft draft, Instant at) {
        long sequence = latest(draft.caseId()).map(Decision::sequence).orElse(0L) + 1;
        Map<String, String> about = new TreeMap<>(draft.about());
        about.put(SEQUENCE, String.valueOf(sequence));
        jdbc.sql("insert into decision (id, kind, case_id, sequence, judged_at, rules_version, outcome, about, facts,"
                        + " content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        draft.kind(),
                        draft.caseId(),
                        sequence,
                        Timestamp.from(at),
                        draft.rulesVersion(),
                        draft.outcome(),
                        json.write(about),
                        json.write(draft.facts()),
                        json.write(draft.content()))
                .update();
    }

    Optional<Decision> find(String id) {
        return jdbc.sql("select * from decision where id = ?")
                .param(id)
                .query(this::decision)
                .optional();
    }

    Optional<Decision> latest(String caseId) {
        return jdbc.sql("select * from decision where case_id = ? order by sequence desc fetch first 1 rows only")
                .param(caseId)
                .query(this::decision)
                .optional();
    }

    /** The decisions of a case, latest first. */
    List<Decision> of(String caseId) {
        return jdbc.sql("select * from decision where case_id = ? order by sequence desc")
                .param(caseId)
                .query(this::decision)
                .list();
    }

    /**
     * A batch of decisions of all kinds, in the order of their ids.
     *
     * @param id id of the last one already read, empty for the first batch
     */
    List<Decision> after(String id, int limit) {
        return jdbc.sql("select * from decision where id > :id order by id fetch first :limit rows only")
                .param("id", id)
                .param("limit", limit)
                .query(this::decision)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from decision").query(Long.class).single();
    }

    /** The latest place in each of these cases that has decisions. */
    Map<String, Long> latest(Collection<String> caseIds) {
        Map<String, Long> latest = new HashMap<>();
        if (!caseIds.isEmpty()) {
            jdbc.sql("select case_id, max(sequence) from decision where case_id in (:cases) group by case_id")
                    .param("cases", caseIds)
                    .query(row -> {
                        latest.put(row.getString(1), row.getLong(2));
                    });
        }
        return latest;
    }

    List<String> versions() {
        return jdbc.sql("select distinct rules_version from decision")
                .query(String.class)
                .list();
    }

    void add(Ruling ruling) {
        jdbc.sql("insert into decision_ruling (decision_id, element, ruling, actor, reason, document_reference, about,"
                        + " ruled_on, ruled_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        ruling.decisionId(),
                        ruling.element(),
                        ruling.ruling(),
                        ruling.actor(),
                        ruling.reason(),
                        ruling.documentReference(),
                        json.write(new TreeMap<>(ruling.about())),
                        ruling.on().orElse(null),
                        ruling.at().map(Timestamp::from).orElse(null))
                .update();
    }

    /** The rulings in a case, oldest first. */
    List<Ruling> rulings(String caseId) {
        return jdbc.sql("select ruling.* from decision_ruling ruling join decision on decision.id = ruling.decision_id"
                        + " where decision.case_id = ? order by ruling.id")
                .param(caseId)
                .query(this::ruling)
                .list();
    }

    private Ruling ruling(ResultSet row, int number) throws SQLException {
        return new Ruling(
                row.getString("decision_id"),
                row.getString("element"),
                row.getString("ruling"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("document_reference"),
                about(row.getString("about")),
                Optional.ofNullable(row.getObject("ruled_on", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("ruled_at")).map(Timestamp::toInstant));
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        long sequence = row.getLong(SEQUENCE);
        return new Decision(
                row.getString("kind"),
                id,
                row.getString("case_id"),
                sequence,
                row.getTimestamp("judged_at").toInstant(),
                row.getString("rules_version"),
                row.getString("outcome"),
                bound(id, sequence, about(row.getString("about"))),
                row.getString("facts"),
                row.getString("content"));
    }

    /** The other values; what is no longer readable is a value of its own, so that the hash shows that it was altered. */
    private Map<String, String> about(String stored) {
        try {
            return json.read(stored, TEXTS);
        } catch (IllegalStateException altered) {
            return new TreeMap<>(Map.of("about", stored));
        }
    }

    /**
     * The place of a decision is bound by its hash too: as one of its other values, or, for a synergy of before V42, as its id.
     * A changed place therefore changes the hash.
     */
    private static Map<String, String> bound(String id, long sequence, Map<String, String> about) {
        String place = String.valueOf(sequence);
        if (about.containsKey(SEQUENCE) || !id.equals(place)) {
            about.put(SEQUENCE, place);
        }
        return about;
    }
}
