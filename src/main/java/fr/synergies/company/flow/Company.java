package fr.synergies.company.flow;

import fr.synergies.company.reference.WasteCode;
import java.util.Optional;
import java.util.Set;

/**
 * A company, with the facts that the rules use.
 *
 * @param consent whether it agrees to share the data used
 * @param stated its own position, empty if unknown
 * @param permits digits of the codes of wastes it may receive
 * @param permitsKnown whether these are all its permits
 */
public record Company(
        String id, Park park, boolean consent, Optional<Position> stated, Set<String> permits, boolean permitsKnown) {

    public Company {
        permits = Set.copyOf(permits);
    }

    /** Its own position, otherwise the centre of its park; empty for a company outside. */
    public Optional<Position> position() {
        return stated.or(park::centre);
    }

    /** Whether it may receive that waste. */
    public boolean mayReceive(WasteCode waste) {
        return permits.contains(waste.digits());
    }
}
