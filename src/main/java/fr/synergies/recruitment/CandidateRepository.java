package fr.synergies.recruitment;

import fr.synergies.kernel.Transition;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Candidates and the notes on their interviews: the personal data of a recruitment. */
@Repository
class CandidateRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CandidateRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Candidate> of(long recruitment) {
        return jdbc.sql("select c.*, place as number, list_rank as \"rank\", erased_at is not null as erased"
                        + " from recruitment_candidate c where recruitment_id = ? order by place")
                .param(recruitment)
                .query(Candidate.class)
                .list();
    }

    Candidate at(long recruitment, int number) {
        return of(recruitment).stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The case of the recruitment for which a candidate of the programme applied. */
    Optional<String> caseOf(String programme, int candidate) {
        return jdbc.sql("select r.case_id from recruitment r join recruitment_candidate c on c.recruitment_id = r.id"
                        + " where r.programme = ? and c.place = ?")
                .params(programme, candidate)
                .query(String.class)
                .optional();
    }

    /** Adds a candidate and returns their number, the next free one of the programme, which the caller has locked. */
    int add(Recruitment recruitment, Application application) {
        int number = 1
                + jdbc.sql("select coalesce(max(c.place), 0) from recruitment r join recruitment_candidate c"
                                + " on c.recruitment_id = r.id where r.programme = ?")
                        .param(recruitment.programme())
                        .query(Integer.class)
                        .single();
        jdbc.sql("insert into recruitment_candidate (recruitment_id, place, name, email, phone, notes, received_on,"
                        + " status) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recruitment.id(),
                        number,
                        application.name(),
                        application.email(),
                        application.phone(),
                        application.notes(),
                        Date.valueOf(application.receivedOn()),
                        Candidate.Status.APPLIED.name())
                .update();
        return number;
    }

    void rank(long recruitment, int candidate, int rank) {
        jdbc.sql("update recruitment_candidate set status = ?, list_rank = ? where recruitment_id = ? and place = ?")
                .params(Candidate.Status.SHORTLISTED.name(), rank, recruitment, candidate)
                .update();
    }

    /** Changes the status of a candidate; CONFLICT if somebody else has just done so. */
    void move(long recruitment, Candidate candidate, Transition<Candidate.Status> change) {
        change.written(jdbc.sql("update recruitment_candidate set status = ?"
                        + " where recruitment_id = ? and place = ? and status = ?")
                .params(
                        change.to().name(),
                        recruitment,
                        candidate.number(),
                        change.from().name())
                .update());
    }

    /** Removes all candidates from the list. */
    void setListAside(long recruitment) {
        jdbc.sql("update recruitment_candidate set status = ? where recruitment_id = ? and status = ?")
                .params(Candidate.Status.SET_ASIDE.name(), recruitment, Candidate.Status.SHORTLISTED.name())
                .update();
    }

    /** Deletes the personal data; false if that was done before. Reference, dates and votes remain. */
    boolean erase(long recruitment, int candidate) {
        jdbc.sql("update recruitment_interview set notes = '' where recruitment_id = ? and candidate = ?")
                .params(recruitment, candidate)
                .update();
        return jdbc.sql("update recruitment_candidate set name = '', email = '', phone = '', notes = '',"
                                + " erased_at = ?"
                                + " where recruitment_id = ? and place = ? and erased_at is null")
                        .params(Timestamp.from(clock.instant()), recruitment, candidate)
                        .update()
                == 1;
    }

    /** The decided cases that still contain personal data of candidates. */
    List<String> decidedCasesWithNames() {
        return jdbc.sql("select distinct r.case_id from recruitment r join recruitment_candidate c"
                        + " on c.recruitment_id = r.id where c.erased_at is null and r.closed_at is not null")
                .query(String.class)
                .list();
    }

    void interview(long recruitment, Interview interview) {
        jdbc.sql("delete from recruitment_interview where recruitment_id = ? and candidate = ? and side = ?")
                .params(recruitment, interview.candidate(), interview.side().name())
                .update();
        jdbc.sql("insert into recruitment_interview (recruitment_id, candidate, side, held_on, notes)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        recruitment,
                        interview.candidate(),
                        interview.side().name(),
                        Date.valueOf(interview.heldOn()),
                        interview.notes())
                .update();
    }

    List<Interview> interviews(long recruitment) {
        return jdbc.sql("select * from recruitment_interview where recruitment_id = ? order by candidate, side")
                .param(recruitment)
                .query(Interview.class)
                .list();
    }
}
