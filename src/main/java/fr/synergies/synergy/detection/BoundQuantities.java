package fr.synergies.synergy.detection;

import java.math.BigDecimal;
import java.util.HashMap;
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
