package fr.synergies.synergy.detection;

import fr.synergies.company.flow.FlowRepository;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and removes proposals; {@link ProposalStore} writes them. */
@Repository
public class ProposalRepository {

    private static final String SEEN = " and (:all = 1 or not exists (select 1 from synergy_proposal_flow member"
            + " join company_flow flow on flow.id = member.flow_id join company on company.id = flow.company_id"
            + " where member.proposal_id = proposal.id and company.consent <> 'GIVEN'))";
    private static final String SEARCH = "select proposal.* from synergy_proposal proposal where programme = :programme"
            + " and (:status = '' or verdict = :status) and (:kind = '' or kind = :kind)"
            + " and (:group = '' or working_group = :group)"
            + " and ((:park = '' and :siret = '') or exists (select 1 from synergy_proposal_flow member"
            + " join company_flow flow on flow.id = member.flow_id join company on company.id = flow.company_id"
            + " where member.proposal_id = proposal.id and (:park = '' or company.park = :park)"
            + " and (:siret = '' or company.siret = :siret)))" + SEEN;

    private final JdbcClient jdbc;
    private final FlowRepository flows;
    private final ProposalSentences sentences;

    ProposalRepository(JdbcClient jdbc, FlowRepository flows, ProposalSentences sentences) {
        this.jdbc = jdbc;
        this.flows = flows;
        this.sentences = sentences;
    }

    /** Some proposals, best saving first. */
    List<StoredProposal> search(String programme, StoredProposal.Search search, boolean all, long after, int limit) {
        return search(programme, search, ProposalOrder.SAVING, all, after, limit);
    }

    /**
     * Some proposals, the largest figure first.
     *
     * @param all whether those with companies that do not share their data are included
     * @param after id of the last one already read, 0 for the first page
     */
    List<StoredProposal> search(
            String programme, StoredProposal.Search search, ProposalOrder order, boolean all, long after, int limit) {
        String ranked = order.column();
        String last = "(select " + ranked + " from synergy_proposal where id = :after)";
        String further = after == 0
                ? ""
                : " and " + ranked + " <= " + last + " and (" + ranked + " < " + last + " or id > :after)";
        var query = jdbc.sql(
                        SEARCH + further + " order by programme, " + ranked + " desc, id fetch first :limit rows only")
                .param("programme", programme)
                .param("status", search.status())
                .param("kind", search.kind())
                .param("park", search.park())
                .param("group", search.workingGroup())
                .param("siret", search.siret())
                .param("all", all ? 1 : 0)
                .param("limit", limit);
        return read(programme, after == 0 ? query : query.param("after", after));
    }

    public Optional<StoredProposal> find(String programme, long id, boolean all) {
        String one =
                "select proposal.* from synergy_proposal proposal where programme = :programme and id = :id" + SEEN;
        return read(
                        programme,
                        jdbc.sql(one)
                                .param("programme", programme)
                                .param("id", id)
                                .param("all", all ? 1 : 0))
                .stream()
                .findFirst();
    }

    /** Deletes the proposals that involve a company. */
    public void removeOfCompany(long company) {
        remove(
                "select member.proposal_id from synergy_proposal_flow member"
                        + " join company_flow flow on flow.id = member.flow_id where flow.company_id = ?",
                company);
    }

    /** Deletes the proposals that involve a flow. */
    public void removeOfFlow(long flow) {
        remove("select member.proposal_id from synergy_proposal_flow member where member.flow_id = ?", flow);
    }

    private void remove(String which, long id) {
        List<Long> proposals = jdbc.sql(which).param(id).query(Long.class).list().stream()
                .distinct()
                .toList();
        proposals.forEach(this::remove);
    }

    void remove(long proposal) {
        jdbc.sql("delete from synergy_proposal_flow where proposal_id = ?")
                .param(proposal)
                .update();
        jdbc.sql("delete from synergy_proposal where id = ?").param(proposal).update();
    }

    private List<StoredProposal> read(String programme, JdbcClient.StatementSpec query) {
        List<StoredProposal> bare = query.query(ProposalRepository::proposal).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<StoredFlow>> members =
                members(programme, bare.stream().map(StoredProposal::id).toList());
        return sentences.of(
                programme,
                bare.stream()
                        .map(each -> each.with(members.getOrDefault(each.id(), List.of())))
                        .toList());
    }

    private Map<Long, List<StoredFlow>> members(String programme, List<Long> proposals) {
        Map<Long, List<Long>> ids = new HashMap<>();
        jdbc.sql("select proposal_id, flow_id from synergy_proposal_flow where proposal_id in (:ids)"
                        + " order by proposal_id, place")
                .param("ids", proposals)
                .query(row -> {
                    ids.computeIfAbsent(row.getLong("proposal_id"), id -> new ArrayList<>())
                            .add(row.getLong("flow_id"));
                });
        Map<Long, StoredFlow> known = flows.named(
                programme,
                ids.values().stream().flatMap(List::stream).distinct().toList());
        Map<Long, List<StoredFlow>> members = new HashMap<>();
        ids.forEach((proposal, each) ->
                members.put(proposal, each.stream().map(known::get).toList()));
        return members;
    }

    private static StoredProposal proposal(ResultSet row, int number) throws SQLException {
        return new StoredProposal(
                row.getLong("id"),
                SynergyKind.valueOf(row.getString("kind")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("working_group"),
                Optional.ofNullable(row.getBigDecimal("coverage")),
                Optional.ofNullable(row.getBigDecimal("distance_km")),
                Optional.ofNullable(row.getBigDecimal("saving")),
                Optional.ofNullable(row.getBigDecimal("tonnes")),
                Optional.ofNullable(row.getBigDecimal("co2_tonnes")),
                List.of(),
                row.getString("rules_version"),
                List.of());
    }
}
