package fr.synergies.synergy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many flows companies have. */
@Repository
class FlowCounts {

    private final JdbcClient jdbc;

    FlowCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the rows of the companies; those without any are absent. */
    Map<Long, Integer> of(List<StoredCompany> companies) {
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
