package fr.synergies.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param acts how many were recomputed
 * @param cases how many chains they make
 * @param seals how many were recomputed
 * @param erased reasons that are no longer there: their acts verify without them
 * @param unsealed acts after the last seal, which could be taken away unnoticed
 * @param decisions of the rules that were compared with the acts that tell them
 * @param faults the first of each chain and each seal, {@value Verification#MOST} at most
 */
public record VerificationReport(
        long acts, int cases, int seals, long erased, long unsealed, long decisions, List<Fault> faults) {

    /** Whether nothing is wrong. */
    public boolean intact() {
        return faults.isEmpty();
    }
}
