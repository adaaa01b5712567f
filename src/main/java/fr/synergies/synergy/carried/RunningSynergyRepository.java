package fr.synergies.synergy.carried;

import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.Decimals;
import fr.synergies.company.flow.SynergyKind;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the synergies in progress; {@link RunningSynergyStore} writes them. */
@Repository
class RunningSynergyRepository {

    private static final String COMPANIES = " from synergy_member member join company_flow flow on"
            + " flow.id = member.flow_id join company on company.id = flow.company_id";
    private static final String SEEN = " and (:all = 1 or not exists (select 1" + COMPANIES
            + " where member.synergy_id = synergy.id and company.consent <> 'GIVEN'))";
    private static final String CHOSEN =
            " where synergy.programme = :programme and (:stage = '' or synergy.stage = :stage)"
                    + " and (:kind = '' or synergy.kind = :kind) and (:group = '' or working_group = :group)"
                    + " and ((:park = '' and :siret = '') or exists (select 1" + COMPANIES
                    + " where member.synergy_id = synergy.id and (:park = '' or company.park = :park)"
                    + " and (:siret = '' or company.siret = :siret)))" + SEEN;

    private final JdbcClient jdbc;

    RunningSynergyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some of a programme, in the order in which they were opened.
     *
     * @param all whether those with companies that do not share their data are included
     * @param after id of the last one already read, 0 for the first page
     */
    List<RunningSynergy> search(String programme, RunningSynergy.Search search, boolean all, long after, int limit) {
        return withMembers(chosen(
                        "select synergy.* from synergy" + CHOSEN
                                + " and synergy.id > :after order by synergy.id fetch first :limit rows only",
                        programme,
                        search,
                        all)
                .param("after", after)
                .param("limit", limit));
    }

    /** How many are at each stage that has some. */
    List<RunningSynergy.Tally> tally(String programme, RunningSynergy.Search search, boolean all) {
        return chosen(
                        "select synergy.stage, count(*) as \"count\", coalesce(sum(synergy.saving), 0) as saving from synergy"
                                + CHOSEN + " group by synergy.stage",
                        programme,
                        search,
                        all)
                .query(RunningSynergy.Tally.class)
                .list();
    }

    public Optional<RunningSynergy> ofCase(String caseId) {
        return withMembers(
                        jdbc.sql("select * from synergy where case_id = :case").param("case", caseId))
                .stream()
                .findFirst();
    }

    /** The synergies of a programme at a stage, by id. */
    List<RunningSynergy> at(String programme, SynergyStage stage) {
        return withMembers(jdbc.sql("select * from synergy where programme = :programme and stage = :stage order by id")
                .param("programme", programme)
                .param("stage", stage.name()));
    }

    /** All synergies opened from a proposal, latest first. */
    List<RunningSynergy> ofProposal(String programme, long proposal) {
        return withMembers(
                jdbc.sql("select * from synergy where programme = :programme and proposal = :proposal order by id desc")
                        .param("programme", programme)
                        .param("proposal", proposal));
    }

    /** The synergy in progress that consists of exactly these flows. */
    Optional<RunningSynergy> carrying(String programme, String memberKey) {
        return withMembers(jdbc.sql("select * from synergy where programme = :programme and member_key = :key"
                                + " and stage <> 'ENDED'")
                        .param("programme", programme)
                        .param("key", memberKey))
                .stream()
                .findFirst();
    }

    /** The case numbers of synergies in progress, by the proposal from which they were opened. */
    Map<Long, String> carried(String programme) {
        Map<Long, String> cases = new HashMap<>();
        jdbc.sql("select proposal, case_id from synergy where programme = ? and stage <> 'ENDED'")
                .param(programme)
                .query(row -> {
                    cases.put(row.getLong(1), row.getString(2));
                });
        return cases;
    }

    private JdbcClient.StatementSpec chosen(String sql, String programme, RunningSynergy.Search search, boolean all) {
        return jdbc.sql(sql)
                .param("programme", programme)
                .param("stage", search.stage())
                .param("kind", search.kind())
                .param("group", search.workingGroup())
                .param("park", search.park())
                .param("siret", search.siret())
                .param("all", all ? 1 : 0);
    }

    private List<RunningSynergy> withMembers(JdbcClient.StatementSpec query) {
        Map<Long, List<RunningSynergy.Member>> members = new HashMap<>();
        List<RunningSynergy> found = query.query((row, number) -> {
                    List<RunningSynergy.Member> own = new ArrayList<>();
                    members.put(row.getLong("id"), own);
                    return synergy(row, own);
                })
                .list();
        if (!found.isEmpty()) {
            jdbc.sql("select member.*, company.siret, company.name, company.consent" + COMPANIES
                            + " where member.synergy_id in (:ids) order by member.synergy_id, member.place")
                    .param("ids", members.keySet())
                    .query(row -> {
                        members.get(row.getLong("synergy_id")).add(member(row));
                    });
        }
        return found;
    }

    private static RunningSynergy.Member member(ResultSet row) throws SQLException {
        return new RunningSynergy.Member(
                row.getInt("place"),
                row.getLong("flow_id"),
                row.getString("siret"),
                row.getString("name"),
                Consent.valueOf(row.getString("consent")) == Consent.GIVEN,
                day(row, "informed_on"),
                day(row, "consented_on"),
                day(row, "withdrawn_on"),
                row.getString("withdrawal_reason"),
                Decimals.number(row.getBigDecimal("bound")));
    }

    private static RunningSynergy synergy(ResultSet row, List<RunningSynergy.Member> members) throws SQLException {
        return new RunningSynergy(
                row.getLong("id"),
                row.getString("programme"),
                row.getString("case_id"),
                row.getLong("proposal"),
                row.getString("member_key"),
                SynergyKind.valueOf(row.getString("kind")),
                row.getString("resource"),
                row.getString("working_group"),
                SynergyStage.valueOf(row.getString("stage")),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                day(row, "agreed_on"),
                row.getString("agreement"),
                day(row, "running_since"),
                day(row, "ended_on"),
                row.getString("end_reason"),
                members);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
