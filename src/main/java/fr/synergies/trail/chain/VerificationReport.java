package fr.synergies.trail.chain;

import java.util.List;

/**
 * The result of a verification.
 *
 * @param acts number of acts recomputed
 * @param cases number of chains
 * @param seals number of seals recomputed
 * @param anchored number of seals, from the first, that a time stamp from outside proves (RFC 3161)
 * @param erased number of erased reasons; their acts can be verified without them
 * @param unsealed number of acts after the last seal, which could be removed unnoticed
 * @param decisions number of decisions of the rules that were compared with the acts that record them
 * @param faults the first fault of each chain and of each seal, {@value Verification#MOST} at most
 */
public record VerificationReport(
        long acts, int cases, int seals, int anchored, long erased, long unsealed, long decisions, List<Fault> faults) {

    /** Whether no fault was found. */
    public boolean intact() {
        return faults.isEmpty();
    }
}
