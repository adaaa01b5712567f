package fr.synergies.synergy.detection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Storage of the proposals of a programme. All maps are by {@link JudgedProposal#key}. */
interface ProposalEntries {

    /** The part of a stored proposal that is needed to detect changes. */
    record Known(long id, String fingerprint) {}

    /** The substitutions received by these flows, given by id. */
    Map<String, Known> received(Collection<String> flows);

    /** The substitutions in which one of these flows takes part. */
    Map<String, Known> touching(Collection<String> flows);

    /** The poolings of these pools. */
    Map<String, Known> pooled(Collection<String> pools);

    /** The pools that have poolings. */
    Set<String> pools();

    /**
     * Writes the changes, all or nothing. Flows that were deleted and companies that withdrew their consent meanwhile are left
     * out.
     */
    void write(List<JudgedProposal> added, Map<Long, JudgedProposal> changed, Collection<Long> removed);
}
