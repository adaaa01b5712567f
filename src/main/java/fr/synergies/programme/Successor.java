package fr.synergies.programme;

import java.time.LocalDate;
import java.util.Optional;

/** The association that takes over the programme, reported by the module that creates it. */
@FunctionalInterface
public interface Successor {

    /** The day since which it has been independent and able to take over; empty until then. */
    Optional<LocalDate> readySince(Programme programme);
}
