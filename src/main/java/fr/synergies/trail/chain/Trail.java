package fr.synergies.trail.chain;

import fr.synergies.trail.anchor.Anchor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A trail to be verified: the database, or a file taken from it. */
public interface Trail {

    /** Passes on all acts, case by case, in the order of their places. */
    void links(Consumer<StoredLink> each);

    /** Reasons that belong to no act. */
    List<ActPlace> strayReasons();

    /** Whether the trail contains all acts of this case, if there are any; a partial trail does not cover every case. */
    boolean covers(String caseId);

    /** The end of each chain that it covers, by case. */
    Map<String, ChainHead> heads();

    /** Passes on the decisions of the cases that it covers. */
    void decisions(Consumer<StoredDecision> each);

    /** All seals, from the first. */
    List<Seal> seals();

    /** The time stamps of seals, by number of the seal. */
    List<Anchor> anchors();

    /** Passes on the ends that each seal added, in the order of the seals. */
    void sealedHeads(Consumer<SealedHead> each);

    /** Public keys by id. */
    Map<String, String> keys();

    /** The position of an existing or missing act. */
    record ActPlace(String caseId, int place) {}
}
