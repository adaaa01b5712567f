package fr.synergies.trail.search;

import fr.synergies.trail.ActRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds acts among many: page by page, newest first, or case by case. */
@Repository
public class ActFinder {

    private static final String ROW = "select a.*, r.reason, k.process from ";
    private static final String BESIDE = " left join audit_reason r on r.case_id = a.case_id and r.place = a.place"
            + " left join audit_case k on k.case_id = a.case_id";
    private static final Comparator<PlacedAct> NEWEST = Comparator.comparing(
                    (PlacedAct act) -> act.recorded().at())
            .thenComparing(act -> act.recorded().sequence())
            .reversed();

    private final JdbcClient database;
    private final ActCriteria criteria;

    public ActFinder(JdbcClient database, ActCriteria criteria) {
        this.database = database;
        this.criteria = criteria;
    }

    /** The acts that follow a given one in the list, or the newest ones. */
    public List<PlacedAct> page(ActSearch search, Optional<ActKey> after, int limit) {
        List<List<SearchCriterion>> ways = criteria.of(search);
        if (ways.size() == 1) {
            return page(search, ways.get(0), after, limit);
        }
        TreeSet<PlacedAct> found = new TreeSet<>(NEWEST);
        ways.forEach(way -> found.addAll(page(search, way, after, limit)));
        return found.stream().limit(limit).toList();
    }

    /** The acts that follow a given act in the chain of a case, case by case. */
    public List<PlacedAct> byCase(ActSearch search, String caseId, int place, int limit) {
        List<List<SearchCriterion>> ways = criteria.of(search);
        if (ways.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        String met = ways.stream()
                .map(way -> ActPlan.checking(search, way))
                .peek(plan -> params.putAll(plan.params()))
                .map(ActPlan::where)
                .collect(Collectors.joining(") or (", "((", "))"));
        return database.sql(ROW + SearchCriterion.ACTS + BESIDE + " where a.case_id >= :caseKey"
                        + " and (a.case_id > :caseKey or a.place > :placeKey) and " + met
                        + " order by a.case_id, a.place fetch first :limit rows only")
                .params(params)
                .param("caseKey", caseId)
                .param("placeKey", place)
                .param("limit", limit)
                .query(ActFinder::placed)
                .list();
    }

    /** The number of matching acts, counted up to a limit. */
    public long count(ActSearch search, long most) {
        List<List<SearchCriterion>> ways = criteria.of(search);
        if (ways.isEmpty()) {
            return 0;
        }
        Map<String, Object> params = new HashMap<>();
        List<String> parts = new ArrayList<>();
        for (List<SearchCriterion> way : ways) {
            ActPlan plan = plan(search, way);
            params.putAll(plan.params());
            parts.add("select id from (select a.id from " + plan.from() + " where " + plan.where()
                    + " fetch first :upTo rows only) way" + parts.size());
        }
        return database.sql("select count(*) from (" + String.join(" union ", parts) + ") acts")
                .params(params)
                .param("upTo", most)
                .query(Long.class)
                .single();
    }

    private List<PlacedAct> page(ActSearch search, List<SearchCriterion> way, Optional<ActKey> after, int limit) {
        ActPlan plan = plan(search, way);
        Map<String, Object> params = new HashMap<>(plan.params());
        String follows = after.map(key -> {
                    params.put("keyAt", key.at().atOffset(ZoneOffset.UTC));
                    params.put("keyId", key.id());
                    return " and " + plan.at() + " <= :keyAt and (" + plan.at() + " < :keyAt or " + plan.id()
                            + " < :keyId)";
                })
                .orElse("");
        return database.sql(ROW + plan.from() + BESIDE + " where " + plan.where() + follows + " order by "
                        + plan.order() + " fetch first :limit rows only")
                .params(params)
                .param("limit", limit)
                .query(ActFinder::placed)
                .list();
    }

    private ActPlan plan(ActSearch search, List<SearchCriterion> way) {
        return ActPlan.of(search, way, criterion -> {
            ActPlan alone = ActPlan.counting(search, criterion);
            return database.sql("select count(*) from (select 1 as one from " + alone.from() + " where " + alone.where()
                            + " fetch first " + ActPlan.FEW + " rows only) counted")
                    .params(alone.params())
                    .query(Integer.class)
                    .single();
        });
    }

    private static PlacedAct placed(ResultSet row, int number) throws SQLException {
        String process = row.getString("process");
        return new PlacedAct(ActRepository.recorded(row, number), process == null ? "" : process);
    }
}
