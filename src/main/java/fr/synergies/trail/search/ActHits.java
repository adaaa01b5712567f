package fr.synergies.trail.search;

import fr.synergies.trail.export.ActHit;
import java.util.List;
import java.util.Optional;

/**
 * A page of a search.
 *
 * @param next the key from which more follow, if there are any
 */
record ActHits(List<ActHit> acts, Optional<String> next) {}
