package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What running synergies use of the flows of a programme. */
@Repository
class BoundQuantities {

    private final JdbcClient jdbc;

    BoundQuantities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the flow, a year, in the base unit of its dimension; flows that none uses are not there. */
    Map<Long, BigDecimal> of(String programme) {
        return jdbc
                .sql("select member.flow_id, sum(member.bound) from synergy_member member"
                        + " join synergy on synergy.id = member.synergy_id"
                        + " where synergy.programme = ? and synergy.stage = 'RUNNING' and member.withdrawn_on is null"
                        + " group by member.flow_id")
                .param(programme)
                .query((row, number) -> Map.entry(row.getLong(1), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
