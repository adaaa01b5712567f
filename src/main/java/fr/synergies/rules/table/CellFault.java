package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSetException;

/**
 * What is wrong with a cell, or with a row as a whole.
 *
 * @param column the cell's column, counted from 0; -1 for the whole row
 * @param cause what refused it
 */
public record CellFault(TableLine line, int column, LocalizedText words, RuntimeException cause) {

    /** The refusal of the file, by row, column and cell. */
    public RuleSetException in(TableFile table) {
        String fr = table.path() + ", ligne " + line.number();
        String en = table.path() + ", row " + line.number();
        if (column >= 0) {
            String title = table.columns().get(column).title();
            fr += ", colonne « " + title + " »";
            en += ", column \"" + title + "\"";
            String cell = line.cell(column);
            fr += cell.isEmpty() ? "" : ", cellule « " + cell + " »";
            en += cell.isEmpty() ? "" : ", cell \"" + cell + "\"";
        }
        return new RuleSetException(new LocalizedText(fr + " : " + words.fr(), en + ": " + words.en()), cause);
    }
}
