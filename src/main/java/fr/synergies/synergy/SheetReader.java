package fr.synergies.synergy;

import java.io.Closeable;
import java.util.Optional;

/** Reads a table row by row: only the row at hand is in memory. */
interface SheetReader extends Closeable {

    /**
     * The row that follows, none at the end.
     *
     * @throws fr.synergies.web.Refusal INVALID for the field {@code file} where it does not go on as such a table
     */
    Optional<SheetRow> next();
}
