package fr.synergies.funding.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What finance decided on a verdict.
 *
 * @param kind the decision
 * @param verdictId the verdict it was taken on
 * @param actor user who decided
 * @param reason the reason, may be empty
 * @param documentReference the document on which it is based, may be empty
 * @param at when
 * @param excess of a request for a derogation, what it asks for: the excess in euros by the number of the line from 0
 */
public record FundingDecision(
        Kind kind,
        String verdictId,
        String actor,
        String reason,
        String documentReference,
        Instant at,
        Map<Integer, BigDecimal> excess) {

    public FundingDecision {
        excess = Collections.unmodifiableMap(new TreeMap<>(excess));
    }

    /** The decisions of the review, and those of the second person on a derogation. */
    public enum Kind {
        APPROVE,
        ACCEPT_CAPPED,
        RETURN,
        REQUEST_DEROGATION,
        GRANT_DEROGATION,
        REFUSE_DEROGATION;

        /** The answer of a second person to a requested derogation, from the form's choice. */
        static Kind onDerogation(String answer) {
            return answer.equals("GRANT") ? GRANT_DEROGATION : REFUSE_DEROGATION;
        }

        /** Whether the plan may be adopted on the basis of this decision. */
        public boolean adopts() {
            return this == APPROVE || this == ACCEPT_CAPPED || this == GRANT_DEROGATION;
        }
    }
}
