package fr.synergies.rules.proposal;

import fr.synergies.rules.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of the last examination of each proposal. */
@Repository
class ExaminationRepository {

    private static final int LONGEST = 2000;

    /** A character that no cell may contain. */
    private static final String APART = "\u001f";

    private final JdbcClient database;

    ExaminationRepository(JdbcClient database) {
        this.database = database;
    }

    /**
     * Writes the examination of the content of a proposal, unless somebody changed it meanwhile; returns whether it was written.
     */
    boolean write(RuleProposal proposal, String version, Examination examination, Instant at) {
        boolean unchanged = database.sql("update rule_proposal set checked_version = :version, checked_at = :at,"
                                + " tried = :tried, euros = :euros where id = :id and edition = :edition")
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param(
                                "tried",
                                examination.impact().map(Impact::decisions).orElse(0))
                        .param("euros", examination.impact().map(Impact::euros).orElse(BigDecimal.ZERO))
                        .param("id", proposal.id())
                        .param("edition", proposal.edition())
                        .update()
                == 1;
        if (unchanged) {
            findings(proposal.id(), examination.findings());
            changes(proposal.id(), examination);
        }
        return unchanged;
    }

    List<CheckFinding> findings(long id) {
        return database.sql("select * from rule_proposal_finding where proposal_id = ? order by place")
                .param(id)
                .query((row, number) -> new CheckFinding(
                        Severity.valueOf(row.getString("severity")),
                        row.getString("path"),
                        row.getInt("line"),
                        row.getString("sentence"),
                        List.of(row.getString("arguments").split(APART, -1))))
                .list();
    }

    /** The changed and the failed decisions after a place, in order. */
    List<TriedDecision> decisions(long id, int after, int limit) {
        return database.sql("select c.*, outcome_before as \"before\", outcome_after as \"after\""
                        + " from rule_proposal_change c where proposal_id = ? and place > ?"
                        + " order by place fetch first ? rows only")
                .params(id, after, limit)
                .query(TriedDecision.class)
                .list();
    }

    /** The number of decisions that would change, or could not be judged again. */
    int count(long id, boolean failed) {
        return database.sql("select count(*) from rule_proposal_change where proposal_id = ? and failure "
                        + (failed ? "<>" : "=") + " ''")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void findings(long id, List<CheckFinding> findings) {
        database.sql("delete from rule_proposal_finding where proposal_id = ?")
                .param(id)
                .update();
        int place = 0;
        for (CheckFinding finding : findings) {
            database.sql("insert into rule_proposal_finding"
                            + " (proposal_id, place, severity, path, line, sentence, arguments)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            ++place,
                            finding.severity().name(),
                            finding.path(),
                            finding.row(),
                            finding.sentence(),
                            String.join(APART, finding.arguments()))
                    .update();
        }
    }

    private void changes(long id, Examination examination) {
        database.sql("delete from rule_proposal_change where proposal_id = ?")
                .param(id)
                .update();
        int place = 0;
        for (TriedDecision decision : TriedDecision.of(examination)) {
            database.sql("insert into rule_proposal_change (proposal_id, place, kind, case_id, verdict_id,"
                            + " outcome_before, outcome_after, euros_before, euros_after, failure)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            ++place,
                            decision.kind(),
                            decision.caseId(),
                            decision.verdictId(),
                            decision.before(),
                            decision.after(),
                            decision.eurosBefore(),
                            decision.eurosAfter(),
                            cut(decision.failure()))
                    .update();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
