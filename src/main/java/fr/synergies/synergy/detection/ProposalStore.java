package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.synergy.matching.CriteriaResult;
import fr.synergies.synergy.matching.FlowMatch;
import fr.synergies.synergy.matching.Pools;
import fr.synergies.synergy.matching.SynergyFigures;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes judged proposals in batches, and reads which ones exist. */
@Repository
class ProposalStore {

    private static final String INSERT = "insert into synergy_proposal (verdict, outcomes, working_group, coverage,"
            + " distance_km, saving, tonnes, co2_tonnes, ranking, tonnes_ranking, co2_ranking, fingerprint, rules_version,"
            + " judged_at, programme, kind, member_key, pool) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update synergy_proposal set verdict = ?, outcomes = ?, working_group = ?,"
            + " coverage = ?, distance_km = ?, saving = ?, tonnes = ?, co2_tonnes = ?, ranking = ?, tonnes_ranking = ?,"
            + " co2_ranking = ?, fingerprint = ?, rules_version = ?, judged_at = ? where id = ?";
    private static final String KNOWN =
            "select proposal.id, proposal.member_key, proposal.fingerprint" + " from synergy_proposal proposal";
    private static final String MEMBERS = " join synergy_proposal_flow member on member.proposal_id = proposal.id"
            + " where proposal.kind = 'SUBSTITUTION' and member.flow_id in (:flows)";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalStore(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Substitutions with one of these flows, by their keys. */
    Map<String, ProposalEntries.Known> ofFlows(Collection<Long> flows, boolean receiving) {
        if (flows.isEmpty()) {
            return Map.of();
        }
        return known(jdbc.sql(KNOWN + MEMBERS + (receiving ? " and member.place = 1" : ""))
                .param("flows", flows));
    }

    /** Poolings of these pools, by their keys. */
    Map<String, ProposalEntries.Known> ofPools(String programme, Collection<String> pools) {
        if (pools.isEmpty()) {
            return Map.of();
        }
        return known(jdbc.sql(KNOWN + " where proposal.programme = :programme and proposal.pool in (:pools)")
                .param("programme", programme)
                .param("pools", pools));
    }

    Set<String> pools(String programme) {
        return new HashSet<>(jdbc.sql("select distinct pool from synergy_proposal where programme = ? and pool <> ''")
                .param(programme)
                .query(String.class)
                .list());
    }

    /** Those of the flows that exist and whose company did not withdraw its consent. */
    Set<Long> there(Collection<Long> flows) {
        return new HashSet<>(jdbc.sql("select flow.id from company_flow flow"
                        + " join company on company.id = flow.company_id"
                        + " where flow.id in (:flows) and company.consent <> 'WITHDRAWN'")
                .param("flows", flows)
                .query(Long.class)
                .list());
    }

    int count(String programme) {
        return jdbc.sql("select count(*) from synergy_proposal where programme = ?")
                .param(programme)
                .query(Integer.class)
                .single();
    }

    void add(String programme, List<JudgedProposal> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        List<Object[]> rows =
                proposals.stream().map(each -> added(programme, each)).toList();
        GeneratedKeyHolder ids = new GeneratedKeyHolder();
        batches.batchUpdate(
                connection -> connection.prepareStatement(INSERT, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int number) throws SQLException {
                        new ArgumentPreparedStatementSetter(rows.get(number)).setValues(statement);
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                },
                ids);
        members(proposals, ids.getKeyList());
    }

    private void members(List<JudgedProposal> proposals, List<Map<String, Object>> ids) {
        List<Object[]> members = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            Object id = ids.get(i).values().iterator().next();
            List<Flow> flows = proposals.get(i).ruling().proposal().flows();
            for (int place = 0; place < flows.size(); place++) {
                members.add(
                        new Object[] {id, place, StoredFlow.id(flows.get(place).id())});
            }
        }
        batches.batchUpdate(
                "insert into synergy_proposal_flow (proposal_id, place, flow_id) values (?, ?, ?)", members);
    }

    void change(Map<Long, JudgedProposal> proposals) {
        List<Object[]> rows = new ArrayList<>();
        proposals.forEach((id, each) -> rows.add(columns(each, id)));
        batches.batchUpdate(UPDATE, rows);
    }

    void remove(Collection<Long> proposals) {
        List<Object[]> ids = proposals.stream().map(id -> new Object[] {id}).toList();
        batches.batchUpdate("delete from synergy_proposal_flow where proposal_id = ?", ids);
        batches.batchUpdate("delete from synergy_proposal where id = ?", ids);
    }

    private static Map<String, ProposalEntries.Known> known(JdbcClient.StatementSpec query) {
        Map<String, ProposalEntries.Known> known = new HashMap<>();
        query.query(row -> {
            known.put(row.getString(2), new ProposalEntries.Known(row.getLong(1), row.getString(3)));
        });
        return known;
    }

    private Object[] added(String programme, JudgedProposal kept) {
        FlowMatch proposal = kept.ruling().proposal();
        return columns(kept, programme, proposal.kind().name(), kept.key(), Pools.of(proposal));
    }

    private Object[] columns(JudgedProposal kept, Object... last) {
        CriteriaResult ruling = kept.ruling();
        SynergyFigures figures = ruling.figures();
        List<Object> columns = new ArrayList<>(Arrays.asList(
                ruling.verdict().name(),
                ruling.outcomes(),
                ruling.proposal().workingGroup(),
                figures.coverage().orElse(null),
                figures.distanceKm().orElse(null),
                figures.saving().orElse(null),
                figures.tonnes().orElse(null),
                figures.co2().orElse(null),
                figures.saving().orElse(BigDecimal.ZERO),
                figures.tonnes().orElse(BigDecimal.ZERO),
                figures.co2().orElse(BigDecimal.ZERO),
                kept.fingerprint(),
                kept.rulesVersion(),
                Timestamp.from(clock.instant())));
        columns.addAll(List.of(last));
        return columns.toArray();
    }
}
