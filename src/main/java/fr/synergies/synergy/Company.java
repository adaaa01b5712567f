package fr.synergies.synergy;

import java.util.Optional;
import java.util.Set;

/**
 * A company, as far as the rules look at it.
 *
 * @param consent whether it agrees to share the data used
 * @param stated its own position, if known
 * @param permits digits of the waste codes it may receive
 * @param permitsKnown whether these are all its permits
 */
public record Company(
        String id, Park park, boolean consent, Optional<Position> stated, Set<String> permits, boolean permitsKnown) {

    public Company {
        permits = Set.copyOf(permits);
    }

    /** Its own position, or its park's centre; none for a company somewhere outside. */
    public Optional<Position> position() {
        return stated.or(park::centre);
    }

    /** Whether it may receive that waste. */
    public boolean mayReceive(WasteCode waste) {
        return permits.contains(waste.digits());
    }
}
