package fr.synergies.meeting.committee;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.synergies.meeting.Meeting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * A link by which a partner without an account answers.
 *
 * @param partner its code
 * @param stage the status of the committee in which it is valid: the poll, or the invitation
 * @param expiresAt the end of the poll or of the invitation when it was issued
 * @param answers how often the partner answered by it
 */
@Schema(name = "SteeringAnswerLink")
@JsonIgnoreProperties("meetingId")
record AnswerLink(
        String id,
        long meetingId,
        String partner,
        Meeting.Status stage,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        int answers,
        Optional<Instant> answeredAt) {

    /** How often a partner may change its mind: our choice, so that a link that others found cannot flood the history. */
    static final int MOST_ANSWERS = 20;

    /** Whether it is good for an answer now. */
    public boolean isValid(Instant now, Meeting.Status current) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt) && stage == current && answers < MOST_ANSWERS;
    }
}
