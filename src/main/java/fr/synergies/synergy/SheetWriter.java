package fr.synergies.synergy;

import java.io.Closeable;
import java.util.List;

/** Writes a table row by row; closing it ends the table. */
interface SheetWriter extends Closeable {

    void write(List<String> cells);
}
