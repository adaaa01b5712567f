package fr.synergies.audit;

/**
 * Where the chain of a case ends.
 *
 * @param length how many acts it has
 * @param head hash of the last one
 */
record ChainHead(String caseId, int length, String head) {

    static ChainHead empty(String caseId) {
        return new ChainHead(caseId, 0, Proof.NOTHING);
    }
}
