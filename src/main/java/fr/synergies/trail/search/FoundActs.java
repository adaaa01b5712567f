package fr.synergies.trail.search;

import fr.synergies.trail.export.FoundAct;
import java.util.List;
import java.util.Optional;

/**
 * A page of a search.
 *
 * @param next the key from which more follow, if there are any
 */
record FoundActs(List<FoundAct> acts, Optional<String> next) {}
