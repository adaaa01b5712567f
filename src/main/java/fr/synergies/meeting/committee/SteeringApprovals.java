package fr.synergies.meeting.committee;

import fr.synergies.kernel.Institution;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether both institutions approved the minutes of a committee, as stored; the process asks when it has both answers. */
@Component("steeringApprovals")
public class SteeringApprovals {

    private final SteeringRepository committees;
    private final SteeringRecordRepository records;

    SteeringApprovals(SteeringRepository committees, SteeringRecordRepository records) {
        this.committees = committees;
        this.records = records;
    }

    /** Whether the last answer of each institution to the latest minutes is an approval. */
    public boolean given(String caseId) {
        Committee committee = committees.at(caseId);
        List<CommitteeApproval> latest = records.approvals(committee.id()).stream()
                .filter(answer -> answer.minutesVersion() == committee.minutesVersion())
                .toList();
        return Arrays.stream(Institution.values())
                .allMatch(institution -> latest.stream()
                        .filter(answer -> answer.institution().equals(institution.name()))
                        .reduce((earlier, later) -> later)
                        .filter(answer -> answer.decision() == CommitteeApproval.Decision.APPROVE)
                        .isPresent());
    }
}
