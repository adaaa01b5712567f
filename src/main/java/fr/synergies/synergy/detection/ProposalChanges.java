package fr.synergies.synergy.detection;

/** How many proposals a detection changed. */
record ProposalChanges(int added, int changed, int removed) {

    boolean none() {
        return added + changed + removed == 0;
    }
}
