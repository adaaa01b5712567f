package fr.synergies.rules.proposal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Proposals with the files that they change. */
@Repository
class RuleProposalRepository {

    private final JdbcClient database;

    public RuleProposalRepository(JdbcClient database) {
        this.database = database;
    }

    long add(String source, String base, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into rule_proposal (status, source, base, edition, proposed_by, proposed_at, reason,"
                        + " submitted_by, decided_by, decision_reason, checked_version, tried, euros)"
                        + " values ('DRAFT', :source, :base, 1, :by, :at, '', '', '', '', '', 0, 0)")
                .param("source", source)
                .param("base", base)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<RuleProposal> find(long id) {
        return database.sql("select * from rule_proposal where id = ?")
                .param(id)
                .query(this::proposal)
                .optional();
    }

    /** Proposals before an id, latest first. */
    List<RuleProposal> before(long id, int limit) {
        return database.sql("select * from rule_proposal where id < ? order by id desc fetch first ? rows only")
                .params(id, limit)
                .query(this::proposal)
                .list();
    }

    /** Writes a proposal unless somebody else changed it since it was read; returns whether it was written. */
    boolean change(RuleProposal proposal) {
        return database.sql("update rule_proposal set status = :status, source = :source, base = :base,"
                                + " edition = edition + 1, reason = :reason, submitted_by = :submittedBy,"
                                + " submitted_at = :submittedAt, decided_by = :decidedBy, decided_at = :decidedAt,"
                                + " decision_reason = :decision where id = :id and edition = :edition")
                        .param("status", proposal.status().name())
                        .param("source", proposal.source())
                        .param("base", proposal.base())
                        .param("reason", proposal.reason())
                        .param("submittedBy", proposal.submitted().by())
                        .param("submittedAt", at(proposal.submitted()))
                        .param("decidedBy", proposal.decided().by())
                        .param("decidedAt", at(proposal.decided()))
                        .param("decision", proposal.decision())
                        .param("id", proposal.id())
                        .param("edition", proposal.edition())
                        .update()
                == 1;
    }

    void author(long id, String name) {
        database.sql("insert into rule_proposal_author (proposal_id, name) select :id, :name where not exists"
                        + " (select 1 from rule_proposal_author where proposal_id = :id and name = :name)")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** The files that it changes, by path. */
    Map<String, String> files(long id) {
        Map<String, String> files = new TreeMap<>();
        database.sql("select path, content from rule_proposal_file where proposal_id = ?")
                .param(id)
                .query(row -> {
                    files.put(row.getString("path"), new String(row.getBytes("content"), StandardCharsets.UTF_8));
                });
        return files;
    }

    public void write(long id, Map<String, String> files) {
        database.sql("delete from rule_proposal_file where proposal_id = ?")
                .param(id)
                .update();
        files.forEach((path, text) -> database.sql(
                        "insert into rule_proposal_file (proposal_id, path, content) values (?, ?, ?)")
                .params(id, path, text.getBytes(StandardCharsets.UTF_8))
                .update());
    }

    private RuleProposal proposal(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new RuleProposal(
                id,
                ProposalStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getString("base"),
                row.getInt("edition"),
                step(row, "proposed"),
                row.getString("reason"),
                step(row, "submitted"),
                step(row, "decided"),
                row.getString("decision_reason"),
                new RuleProposal.Checked(
                        row.getString("checked_version"),
                        instant(row, "checked_at"),
                        row.getInt("tried"),
                        row.getBigDecimal("euros")),
                authors(id));
    }

    private List<String> authors(long id) {
        return database.sql("select name from rule_proposal_author where proposal_id = ? order by name")
                .param(id)
                .query(String.class)
                .list();
    }

    private static RuleProposal.Step step(ResultSet row, String name) throws SQLException {
        return new RuleProposal.Step(row.getString(name + "_by"), instant(row, name + "_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(RuleProposal.Step step) {
        return step.at().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
