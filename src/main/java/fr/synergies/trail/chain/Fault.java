package fr.synergies.trail.chain;

/**
 * A fault in a trail.
 *
 * @param caseId case of the chain, empty for a seal
 * @param place place of the first faulty act, or of the act that records the decision (0 if there is none); for a seal, its
 *     number
 */
public record Fault(Kind kind, String caseId, int place) {

    /** The kinds of faults. */
    public enum Kind {
        /** The act, or the end of its chain, differs from what was hashed. */
        ALTERED,
        /** The act is missing. */
        MISSING,
        /** The act does not follow the previous act of its chain. */
        INSERTED,
        /** The reason differs from the commitment in the act. */
        REASON_ALTERED,
        /** The decision differs from the commitment in the act that records it. */
        DECISION_ALTERED,
        /** An act records the decision, but the decision is missing. */
        DECISION_MISSING,
        /** No act records the decision. */
        DECISION_INSERTED,
        /** The seal differs from what was hashed and signed. */
        SEAL_ALTERED,
        /** The seal is missing. */
        SEAL_MISSING,
        /** The seal is signed with a key that is not trusted. */
        SEAL_UNTRUSTED,
        /** The time stamp of the seal is unreadable, was altered, or belongs to something else. */
        ANCHOR_ALTERED,
        /** The time stamp of the seal was made by an authority that is not trusted. */
        ANCHOR_UNTRUSTED,
        /** The ends of chains stored with the seal do not match its root. */
        SEAL_CONTRADICTED
    }
}
