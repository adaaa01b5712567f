package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether both institutions approved the minutes, as stored; the process asks when it has both answers. */
@Component("reviewApprovals")
public class ReviewApprovals {

    private final ReviewRepository reviews;

    ReviewApprovals(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    /** Whether the last answer of each institution to the latest minutes is an approval. */
    public boolean given(String caseId) {
        Review review = reviews.ofCase(caseId).orElseThrow(() -> Refusal.notFound("review.case.unknown", caseId));
        List<MinutesApproval> latest = reviews.approvals(review.id()).stream()
                .filter(answer -> answer.minutesVersion() == review.minutesVersion())
                .toList();
        return Arrays.stream(Institution.values())
                .allMatch(institution -> latest.stream()
                        .filter(answer -> answer.institution() == institution)
                        .reduce((earlier, later) -> later)
                        .filter(answer -> answer.decision() == MinutesApproval.Decision.APPROVE)
                        .isPresent());
    }
}
