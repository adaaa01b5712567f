package fr.synergies.trail.chain;

/**
 * The end of the chain of a case.
 *
 * @param length number of acts
 * @param head hash of the last act
 */
public record ChainHead(String caseId, int length, String head) {

    static ChainHead empty(String caseId) {
        return new ChainHead(caseId, 0, Proof.NOTHING);
    }
}
