package fr.synergies.recruitment;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.kernel.StoredJson;
import fr.synergies.kernel.Transition;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recruitments and their publications. */
@Repository
class RecruitmentRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    RecruitmentRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json);
        this.clock = clock;
    }

    /** The recruitments of a programme, newest first. */
    public List<Recruitment> of(String programme) {
        return jdbc.sql("select * from recruitment where programme = ? order by place desc")
                .param(programme)
                .query((row, number) -> recruitment(row))
                .list();
    }

    public Optional<Recruitment> ofCase(String caseId) {
        return jdbc.sql("select * from recruitment where case_id = ?")
                .param(caseId)
                .query((row, number) -> recruitment(row))
                .optional();
    }

    void add(String programme, int number, JobDescription job) {
        jdbc.sql("insert into recruitment (programme, place, case_id, stage, job_description, version, choice_number,"
                        + " round_number, proposal, proposed_candidate, proposal_reason, started_at, close_reason)"
                        + " values (?, ?, ?, ?, ?, 0, 0, 0, 'NONE', 0, '', ?, '')")
                .params(
                        programme,
                        number,
                        Recruitment.caseId(programme, number),
                        Stage.DESCRIPTION.name(),
                        json.write(job),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Saves a job description; false if it is no longer at this version. */
    boolean describe(long id, int version, JobDescription job) {
        return jdbc.sql("update recruitment set job_description = ?, version = version + 1"
                                + " where id = ? and version = ? and stage = ?")
                        .params(json.write(job), id, version, Stage.DESCRIPTION.name())
                        .update()
                == 1;
    }

    /** Moves a recruitment to another stage, of which the last one closes it; CONFLICT if somebody else has just moved it. */
    void move(long id, Transition<Stage> change) {
        change.written(jdbc.sql("update recruitment set stage = ? where id = ? and stage = ?")
                .params(change.to().name(), id, change.from().name())
                .update());
        if (change.to().closed()) {
            jdbc.sql("update recruitment set closed_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
        }
    }

    void abandon(long id, String reason) {
        jdbc.sql("update recruitment set close_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void propose(long id, HiringProposal proposal) {
        jdbc.sql("update recruitment set proposal = ?, proposed_candidate = ?, proposal_reason = ? where id = ?")
                .params(proposal.kind().name(), proposal.candidate(), proposal.reason(), id)
                .update();
    }

    void round(long id, int choice, int round) {
        jdbc.sql("update recruitment set choice_number = ?, round_number = ? where id = ?")
                .params(choice, round, id)
                .update();
    }

    /** Records who is to be offered the post; 0 stands for nobody. */
    void choose(long id, int candidate) {
        jdbc.sql("update recruitment set chosen = ? where id = ?")
                .params(candidate == 0 ? null : candidate, id)
                .update();
    }

    void offer(long id, LocalDate day) {
        jdbc.sql("update recruitment set offered_on = ? where id = ?")
                .params(Date.valueOf(day), id)
                .update();
    }

    void contract(long id, LocalDate signed, LocalDate entry) {
        jdbc.sql("update recruitment set contract_on = ?, entry_on = ? where id = ?")
                .params(Date.valueOf(signed), Date.valueOf(entry), id)
                .update();
    }

    void publish(long id, LocalDate day, String channels, LocalDate closes) {
        jdbc.sql("insert into recruitment_publication (recruitment_id, place, published_on, channels, closes_on)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id, publications(id).size() + 1, Date.valueOf(day), channels, Date.valueOf(closes))
                .update();
        jdbc.sql("update recruitment set closes_on = ? where id = ?")
                .params(Date.valueOf(closes), id)
                .update();
    }

    List<Publication> publications(long id) {
        return jdbc.sql(
                        "select p.*, place as number from recruitment_publication p where recruitment_id = ? order by place")
                .param(id)
                .query(Publication.class)
                .list();
    }

    private Recruitment recruitment(ResultSet row) throws SQLException {
        return new Recruitment(
                row.getLong("id"),
                row.getString("programme"),
                row.getInt("place"),
                row.getString("case_id"),
                Stage.valueOf(row.getString("stage")),
                json.read(row.getString("job_description"), JobDescription.class),
                row.getInt("version"),
                row.getInt("choice_number"),
                row.getInt("round_number"),
                Optional.ofNullable(row.getObject("chosen", Integer.class)),
                new HiringProposal(
                        HiringProposal.Kind.valueOf(row.getString("proposal")),
                        row.getInt("proposed_candidate"),
                        row.getString("proposal_reason")),
                day(row, "closes_on"),
                day(row, "offered_on"),
                day(row, "contract_on"),
                day(row, "entry_on"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                row.getString("close_reason"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
