package fr.synergies.company.flow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the flows of companies. */
@Repository
public class FlowCounts {

    private final JdbcClient jdbc;

    FlowCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of flows by the row id of the company; companies without flows are absent. */
    public Map<Long, Integer> of(List<StoredCompany> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select company_id, count(*) as flows from company_flow where company_id in (:companies)"
                        + " group by company_id")
                .param("companies", companies.stream().map(StoredCompany::id).toList())
                .query((row, number) -> Map.entry(row.getLong("company_id"), row.getInt("flows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
