package fr.synergies.audit;

/**
 * What is wrong with a trail.
 *
 * @param caseId of the chain, empty if it is a seal
 * @param place of the first act that is wrong, or of the one that tells the decision, 0 if none does; or number of the seal
 */
public record Fault(Kind kind, String caseId, int place) {

    /** In what way. */
    public enum Kind {
        /** The act, or the end of its chain, is not what was hashed. */
        ALTERED,
        /** The act should be there and is not. */
        MISSING,
        /** The act follows none, or does not follow the one before it. */
        INSERTED,
        /** The reason is not what the act committed to. */
        REASON_ALTERED,
        /** The decision is not what the act that tells it committed to. */
        DECISION_ALTERED,
        /** An act tells of the decision, which is not there. */
        DECISION_MISSING,
        /** No act tells of the decision. */
        DECISION_INSERTED,
        /** The seal is not what was hashed and signed. */
        SEAL_ALTERED,
        /** The seal should be there and is not. */
        SEAL_MISSING,
        /** The seal is signed with a key that is not trusted. */
        SEAL_UNTRUSTED,
        /** What the seal says of the chains is not what its root says. */
        SEAL_CONTRADICTED
    }
}
