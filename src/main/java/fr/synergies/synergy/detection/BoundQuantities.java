package fr.synergies.synergy.detection;

import fr.synergies.company.flow.StoredFlow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The quantities of a programme's flows that are bound by running synergies. */
@Repository
public class BoundQuantities {

    private final JdbcClient jdbc;

    BoundQuantities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each running synergy of a programme binds itself. */
    OwnBound bySynergy(String programme) {
        Map<Long, String> kinds = new LinkedHashMap<>();
        Map<Long, Map<String, BigDecimal>> members = new LinkedHashMap<>();
        jdbc.sql(
                        "select synergy.id, synergy.kind, member.flow_id, member.bound from synergy_member member"
                                + " join synergy on synergy.id = member.synergy_id where synergy.programme = ?"
                                + " and synergy.stage = 'RUNNING' and member.withdrawn_on is null order by synergy.id, member.place")
                .param(programme)
                .query(row -> {
                    kinds.put(row.getLong("id"), row.getString("kind"));
                    members.computeIfAbsent(row.getLong("id"), id -> new LinkedHashMap<>())
                            .put(StoredFlow.ruleId(row.getLong("flow_id")), row.getBigDecimal("bound"));
                });
        Map<String, Map<String, BigDecimal>> own = new HashMap<>();
        members.forEach((id, bound) -> own.put(OwnBound.key(kinds.get(id), List.copyOf(bound.keySet())), bound));
        return new OwnBound(own);
    }

    /** Row id of the flow → quantity bound per year, in the base unit of its dimension. */
    public Map<Long, BigDecimal> of(String programme) {
        Map<Long, BigDecimal> bound = new HashMap<>();
        jdbc.sql("select member.flow_id, sum(member.bound) as bound from synergy_member member"
                        + " join synergy on synergy.id = member.synergy_id"
                        + " where synergy.programme = ? and synergy.stage = 'RUNNING' and member.withdrawn_on is null"
                        + " group by member.flow_id having sum(member.bound) > 0")
                .param(programme)
                .query(row -> {
                    bound.put(row.getLong("flow_id"), row.getBigDecimal("bound"));
                });
        return bound;
    }
}
