package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;

/** A cell of a decision table holds what it must not. */
public class CellProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String cell;
    private final transient LocalizedText words;

    /**
     * Creates a problem.
     *
     * @param cell the name by which the table's code knows the cell
     */
    public CellProblem(String cell, LocalizedText words) {
        super(cell + ": " + words.en());
        this.cell = cell;
        this.words = words;
    }

    /** The name by which the table's code knows the cell. */
    public String cell() {
        return cell;
    }

    /** What is wrong, in both languages. */
    public LocalizedText words() {
        return words;
    }
}
