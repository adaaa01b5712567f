package fr.synergies.programme;

import java.time.LocalDate;
import java.util.Optional;

/** The association that takes the programme over, as the module that creates it knows it. */
@FunctionalInterface
public interface Successor {

    /** Since when it stands, independent and able to take over; empty as long as it does not. */
    Optional<LocalDate> readySince(Programme programme);
}
