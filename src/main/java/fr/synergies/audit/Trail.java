package fr.synergies.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A trail to be verified: the database, or a file that was taken from it. */
interface Trail {

    /** All acts, case by case, in the order of their places. */
    void links(Consumer<StoredLink> each);

    /** Reasons that belong to no act. */
    List<ActPlace> strayReasons();

    /** Whether acts of this case are in it, if there are any at all: not so in a part of the trail. */
    boolean covers(String caseId);

    /** Where each chain that it covers ends, by case. */
    Map<String, ChainHead> heads();

    /** The decisions of the cases that it covers. */
    void decisions(Consumer<StoredDecision> each);

    /** All seals, from the first. */
    List<Seal> seals();

    /** What each seal added, by the number of the seal. */
    void sealedHeads(Consumer<SealedHead> each);

    /** Public keys by their ids. */
    Map<String, String> keys();

    /** Where an act is, or should be. */
    record ActPlace(String caseId, int place) {}
}
