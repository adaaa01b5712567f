package fr.synergies.company.visit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A visit to a company.
 *
 * @param diagnostic whether its flows were recorded or confirmed
 */
record Visit(long id, LocalDate visitedOn, boolean diagnostic, String note, String recordedBy, Instant recordedAt) {

    /** Its position among the visits to its company, latest first. */
    String key() {
        return visitedOn + "_" + id;
    }
}
