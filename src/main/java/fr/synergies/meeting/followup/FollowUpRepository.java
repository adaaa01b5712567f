package fr.synergies.meeting.followup;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reinforced follow-ups. */
@Repository
class FollowUpRepository {

    private final JdbcClient jdbc;

    FollowUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The follow-ups of a programme, latest first. */
    List<FollowUp> all(String programme) {
        return jdbc.sql("select * from review_follow_up where programme = ? order by number desc")
                .param(programme)
                .query(FollowUp.class)
                .list();
    }

    Optional<FollowUp> ofCase(String caseId) {
        return jdbc.sql("select * from review_follow_up where case_id = ?")
                .param(caseId)
                .query(FollowUp.class)
                .optional();
    }

    /**
     * The follow-up of a case.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    FollowUp at(String caseId) {
        return ofCase(caseId).orElseThrow(() -> Refusal.notFound("review.follow-up.case.unknown", caseId));
    }

    void add(String programme, int number, Institution side, String requester, LocalDate day, FollowUpRequest asked) {
        jdbc.sql("insert into review_follow_up (programme, number, case_id, requested_by, requester, requested_on,"
                        + " reason, rhythm, end_condition, case_opened, acknowledged_by, remarks, ended_by, ender,"
                        + " end_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, '', '', '', '', '')")
                .params(
                        programme,
                        number,
                        FollowUp.caseId(programme, number),
                        side.name(),
                        requester,
                        day,
                        asked.reason().strip(),
                        asked.rhythm().name(),
                        asked.endCondition().strip())
                .update();
    }

    /** Records that the case opens; false if it was already open. */
    boolean openCase(String caseId) {
        return jdbc.sql("update review_follow_up set case_opened = true where case_id = ? and case_opened = false")
                        .param(caseId)
                        .update()
                == 1;
    }

    void acknowledge(FollowUp followUp, String actor, LocalDate day, String remarks) {
        followUp.acknowledge()
                .written(jdbc.sql("update review_follow_up set acknowledged_by = ?, acknowledged_on = ?, remarks = ?"
                                + " where id = ? and acknowledged_on is null and ended_on is null")
                        .params(actor, day, remarks, followUp.id())
                        .update());
    }

    /** Ends a follow-up. */
    void end(FollowUp followUp, String by, String ender, LocalDate day, String reason) {
        followUp.end()
                .written(jdbc.sql("update review_follow_up set ended_by = ?, ender = ?, ended_on = ?, end_reason = ?"
                                + " where id = ? and ended_on is null")
                        .params(by, ender, day, reason, followUp.id())
                        .update());
    }
}
