package fr.synergies.synergy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the proposals of a programme are kept. All maps are by {@link KeptProposal#key}. */
interface ProposalBook {

    /** A kept proposal, so far as to know whether it changed. */
    record Known(long id, String fingerprint) {}

    /** The substitutions that one of these flows receives, by the flows' ids. */
    Map<String, Known> received(Collection<String> flows);

    /** The substitutions that one of these flows is part of. */
    Map<String, Known> touching(Collection<String> flows);

    /** The poolings of these pools. */
    Map<String, Known> pooled(Collection<String> pools);

    /** The pools that have poolings. */
    Set<String> pools();

    /** Writes what changed: all of it, or nothing. What went or withdrew its consent meanwhile is left out. */
    void write(List<KeptProposal> added, Map<Long, KeptProposal> changed, Collection<Long> removed);
}
