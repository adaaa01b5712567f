package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.synergy.matching.Pools;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The versions of flows and companies that the last detection judged. Facts with other versions are touched. Code that changes
 * facts therefore has nothing to register, and no change is lost if the application stops.
 */
@Repository
class JudgedFlows {

    private static final String FLOWS = "select flow.id, flow.version, company.version as company_version, judged.pool,"
            + " case when judged.flow_id is null or judged.flow_version <> flow.version"
            + " or judged.company_version <> company.version then 1 else 0 end as differs,"
            + " coalesce(judged.bound, 0) as bound"
            + " from company_flow flow join company on company.id = flow.company_id"
            + " left join synergy_judged_flow judged on judged.flow_id = flow.id where company.programme = :programme";
    private static final String GONE = "select judged.flow_id, judged.pool from synergy_judged_flow judged"
            + " left join company_flow flow on flow.id = judged.flow_id"
            + " where judged.programme = :programme and flow.id is null";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BoundQuantities bound;

    JudgedFlows(JdbcClient jdbc, JdbcTemplate batches, BoundQuantities bound) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bound = bound;
    }

    /**
     * A flow to judge.
     *
     * @param there whether it still exists
     * @param version version of the flow
     * @param companyVersion version of its company
     * @param bound quantity bound by running synergies
     * @param pool the pool in which it was judged, empty if it was in none or is new
     */
    record Touched(long id, boolean there, int version, int companyVersion, BigDecimal bound, String pool) {

        String ruleId() {
            return StoredFlow.ruleId(id);
        }
    }

    /** The flows that differ from their judged versions; or all existing and deleted ones. */
    List<Touched> touched(String programme, boolean all) {
        Map<Long, BigDecimal> used = bound.of(programme);
        String some = " and (judged.flow_id is null or judged.flow_version <> flow.version"
                + " or judged.company_version <> company.version or judged.bound <> 0 or flow.id in (:used))";
        Set<Long> named = new HashSet<>(used.keySet());
        named.add(0L);
        var query = jdbc.sql(all ? FLOWS : FLOWS + some).param("programme", programme);
        List<Touched> touched = new ArrayList<>();
        (all ? query : query.param("used", named)).query(row -> {
            BigDecimal now = used.getOrDefault(row.getLong("id"), BigDecimal.ZERO);
            if (all || row.getInt("differs") == 1 || now.compareTo(row.getBigDecimal("bound")) != 0) {
                touched.add(new Touched(
                        row.getLong("id"),
                        true,
                        row.getInt("version"),
                        row.getInt("company_version"),
                        now,
                        pool(row.getString("pool"))));
            }
        });
        jdbc.sql(GONE).param("programme", programme).query(row -> {
            touched.add(new Touched(row.getLong("flow_id"), false, 0, 0, BigDecimal.ZERO, pool(row.getString("pool"))));
        });
        return touched;
    }

    /** Records that these flows were judged, with their current pools. */
    void keep(String programme, List<Touched> judged, Map<String, Flow> flows) {
        batches.batchUpdate(
                "delete from synergy_judged_flow where flow_id = ?",
                judged.stream().map(each -> new Object[] {each.id()}).toList());
        List<Object[]> rows = new ArrayList<>();
        Map<String, String> pools = new HashMap<>();
        for (Touched each : judged) {
            if (each.there()) {
                Flow flow = flows.get(each.ruleId());
                String pool = flow == null ? Pools.NONE : pools.computeIfAbsent(Pools.of(flow), same -> same);
                rows.add(
                        new Object[] {each.id(), programme, each.version(), each.companyVersion(), each.bound(), pool});
            }
        }
        batches.batchUpdate(
                "insert into synergy_judged_flow (flow_id, programme, flow_version, company_version, bound, pool)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static String pool(String stored) {
        return stored == null ? Pools.NONE : stored;
    }
}
