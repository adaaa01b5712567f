package fr.synergies.exchange.sheet;

import java.io.Closeable;
import java.util.List;

/** Writes a table row by row; closing the writer completes the table. */
public interface SheetWriter extends Closeable {

    void write(List<String> cells);
}
