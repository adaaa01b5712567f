package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of a decision table's row by name, read with their type: what a table's actions collect before they insert
 * the row's fact. Immutable. Every reading method refuses a cell that is not what it asks for, naming cell and value.
 */
public record Cells(Map<String, String> cells) {

    public Cells {
        cells = Map.copyOf(cells);
    }

    /** A row with its first cell. */
    public static Cells with(String name, String value) {
        return new Cells(Map.of(name, value.strip()));
    }

    /** The row with one more cell. */
    public Cells and(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(cells);
        more.put(name, value.strip());
        return new Cells(more);
    }

    /** A text that must be there. */
    public String text(String name) {
        return optional(name)
                .orElseThrow(() -> new CellProblem(
                        name,
                        new LocalizedText(
                                "la cellule est vide et ne doit pas l’être", "the cell is empty and must not be")));
    }

    /** A text that may be missing. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(cells.get(name)).filter(value -> !value.isEmpty());
    }

    /** The cells {@code name.fr} and {@code name.en}. */
    public LocalizedText localized(String name) {
        return new LocalizedText(text(name + ".fr"), text(name + ".en"));
    }

    /** A number between two bounds, with a decimal point. */
    public BigDecimal decimal(String name, BigDecimal least, BigDecimal most) {
        String value = text(name);
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                throw new CellProblem(
                        name,
                        new LocalizedText(
                                value + " n’est pas compris entre " + least + " et " + most,
                                value + " is not between " + least + " and " + most));
            }
            return number;
        } catch (NumberFormatException notNumber) {
            throw new CellProblem(
                    name,
                    new LocalizedText(
                            "« " + value + " » n’est pas un nombre (les décimales s’écrivent avec un point)",
                            "'" + value + "' is not a number (decimals take a point)"));
        }
    }

    /** A whole number, or the one given where the cell is empty. */
    public int whole(String name, int otherwise) {
        String value = optional(name).orElse(String.valueOf(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notNumber) {
            throw new CellProblem(
                    name,
                    new LocalizedText(
                            "« " + value + " » n’est pas un nombre entier", "'" + value + "' is not a whole number"));
        }
    }

    /** One of the values of an enumeration. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new CellProblem(
                        name,
                        new LocalizedText(
                                "« " + value + " » n’est pas l’une des valeurs "
                                        + Arrays.toString(type.getEnumConstants()),
                                "'" + value + "' is none of " + Arrays.toString(type.getEnumConstants()))));
    }
}
