package fr.synergies.exchange.sheet;

import fr.synergies.company.form.SheetRow;
import java.io.Closeable;
import java.util.Optional;

/** Reads a table row by row: only the current row is in memory. */
public interface SheetReader extends Closeable {

    /**
     * The next row, empty at the end.
     *
     * @throws fr.synergies.kernel.Refusal INVALID for the field {@code file} if the rest is not a valid table
     */
    Optional<SheetRow> next();
}
