package fr.synergies.company.flow;

import fr.synergies.company.reference.WasteCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company, with the facts that the rules use.
 *
 * @param consent whether it agrees to share the data used
 * @param stated its own position, empty if unknown
 * @param permits digits of the codes of wastes it may receive
 * @param permitsKnown whether these are all its permits
 * @param siren number of the legal unit of which it is an establishment, empty if unknown
 */
public record Company(
        String id,
        Park park,
        boolean consent,
        Optional<Position> stated,
        Set<String> permits,
        boolean permitsKnown,
        Optional<String> siren) {

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final int SIREN_DIGITS = 9;

    /** A company whose SIREN is known where its id is a SIRET. */
    public Company(
            String id,
            Park park,
            boolean consent,
            Optional<Position> stated,
            Set<String> permits,
            boolean permitsKnown) {
        this(id, park, consent, stated, permits, permitsKnown, sirenOf(id));
    }

    /** The SIREN in a SIRET number, which begins with it (article R. 123-221 of the French commercial code); empty for other ids. */
    public static Optional<String> sirenOf(String id) {
        return SIRET.matcher(id).matches() ? Optional.of(id.substring(0, SIREN_DIGITS)) : Optional.empty();
    }

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
