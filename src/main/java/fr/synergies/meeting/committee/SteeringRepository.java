package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingRepository;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What committees have beside other meetings. */
@Repository
class SteeringRepository {

    private final JdbcClient jdbc;
    private final MeetingRepository meetings;

    SteeringRepository(JdbcClient jdbc, MeetingRepository meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /** The committees of a programme, latest year first. */
    List<Committee> all(String programme) {
        return meetings.all(MeetingKind.COMMITTEE, programme).stream()
                .map(this::of)
                .toList();
    }

    Optional<Committee> ofCase(String caseId) {
        return meetings.find(MeetingKind.COMMITTEE, caseId).map(this::of);
    }

    /**
     * The committee of a case.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    Committee at(String caseId) {
        return ofCase(caseId).orElseThrow(() -> Refusal.notFound("steering.case.unknown", caseId));
    }

    void add(Meeting meeting) {
        jdbc.sql("insert into meeting_committee values (?, '', 1, null, '', null, '')")
                .param(meeting.id())
                .update();
    }

    void report(long id, String report) {
        jdbc.sql("update meeting_committee set report = ? where meeting_id = ?")
                .params(report, id)
                .update();
    }

    /** Records that the session had no quorum and that a second one is convened. */
    void convokeAgain(Committee committee) {
        meetings.unhold(committee.meeting());
        jdbc.sql("update meeting_committee set convocation = convocation + 1 where meeting_id = ?")
                .param(committee.id())
                .update();
    }

    void decide(Committee committee, CommitteeOutcome outcome) {
        jdbc.sql(
                        "update meeting_committee set decision = ?, decision_text = ?, fte = ?, budget = ? where meeting_id = ?")
                .params(Arrays.asList(
                        outcome.decision().name(),
                        outcome.text(),
                        outcome.fte().orElse(null),
                        outcome.budget(),
                        committee.id()))
                .update();
    }

    private Committee of(Meeting meeting) {
        Row row = jdbc.sql("select report, convocation, decision, decision_text, fte, budget from meeting_committee"
                        + " where meeting_id = ?")
                .param(meeting.id())
                .query(Row.class)
                .single();
        return new Committee(
                meeting, row.report(), row.convocation(), row.decision(), row.decisionText(), row.fte(), row.budget());
    }

    private record Row(
            String report,
            int convocation,
            Optional<Committee.Decision> decision,
            String decisionText,
            Optional<BigDecimal> fte,
            String budget) {}
}
