package fr.synergies.meeting;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.meeting.MinutesApproval.Decision;
import fr.synergies.platform.workflow.CompletedTask;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers of both institutions to minutes. The processes ask for them when they have both; deployed diagrams name it in two
 * ways, see {@link MeetingConfiguration}.
 */
@Service(Approvals.OF_POINTS)
public class Approvals {

    static final String OF_POINTS = "reviewApprovals";
    static final String OF_COMMITTEES = "steeringApprovals";

    private final MeetingRepository meetings;
    private final MeetingRecordRepository records;

    Approvals(MeetingRepository meetings, MeetingRecordRepository records) {
        this.meetings = meetings;
        this.records = records;
    }

    /**
     * Stores the answer of an institution to the latest minutes.
     *
     * @return the decision, which the process stores in a variable per institution, because both answer at the same time
     * @throws Refusal INVALID if a correction is requested without stating it
     */
    @Transactional
    public Decision answer(CompletedTask task, Institution institution) {
        Meeting meeting = meetings.at(task.caseId());
        Decision decision = Decision.valueOf(task.text("decision"));
        String reason = task.text("reason").strip();
        if (decision == Decision.CORRECT && reason.isEmpty()) {
            throw Refusal.invalid(Violation.of("reason", "meeting.correction-missing"));
        }
        meetings.move(meeting, meeting.answer());
        if (latest(meeting).stream().anyMatch(before -> before.institution() == institution)) {
            throw Refusal.changedMeanwhile();
        }
        records.approve(
                meeting.id(),
                new MinutesApproval(meeting.minutesVersion(), institution, decision, task.actor(), reason, task.at()));
        return decision;
    }

    /** Whether both institutions approved the latest minutes, as stored. */
    public boolean given(String caseId) {
        List<MinutesApproval> latest = latest(meetings.at(caseId));
        return Arrays.stream(Institution.values())
                .allMatch(institution -> latest.stream()
                        .anyMatch(answer ->
                                answer.institution() == institution && answer.decision() == Decision.APPROVE));
    }

    /** The answers to the latest minutes, of which an institution gives one. */
    private List<MinutesApproval> latest(Meeting meeting) {
        return records.approvals(meeting.id()).stream()
                .filter(answer -> answer.minutesVersion() == meeting.minutesVersion())
                .toList();
    }
}
