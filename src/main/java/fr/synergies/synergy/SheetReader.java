package fr.synergies.synergy;

import java.io.Closeable;
import java.util.Optional;

/** Reads a table row by row: only the current row is in memory. */
interface SheetReader extends Closeable {

    /**
     * The next row, empty at the end.
     *
     * @throws fr.synergies.web.Refusal INVALID for the field {@code file} if the rest is not a valid table
     */
    Optional<SheetRow> next();
}
