package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.CellProblem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;

/** What the cells of a column hold, and how they are read: into one way of writing, whatever the spreadsheet made of it. */
enum ColumnKind {
    /** Whatever is written. */
    TEXT {
        @Override
        String read(TableColumn column, String cell) {
            return cell;
        }
    },
    /** A name without spaces, by which tables and rules know something. */
    CODE {
        @Override
        String read(TableColumn column, String cell) {
            if (cell.chars().anyMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign))) {
                throw problem(
                        column,
                        "« " + cell + " » contient une espace : un code n’en a pas",
                        "\"" + cell + "\" has a space, a code has none");
            }
            return cell;
        }
    },
    /** One of the column's values. */
    CHOICE {
        @Override
        String read(TableColumn column, String cell) {
            if (!column.values().contains(cell)) {
                String values = String.join(", ", column.values());
                throw problem(
                        column,
                        "« " + cell + " » n’est pas l’une des valeurs " + values,
                        "\"" + cell + "\" is none of " + values);
            }
            return cell;
        }
    },
    /** A number with decimals, read by {@link WrittenNumber}. */
    DECIMAL {
        @Override
        String read(TableColumn column, String cell) {
            return WrittenNumber.read(column, cell).toPlainString();
        }
    },
    /** A number without decimals. */
    WHOLE {
        @Override
        String read(TableColumn column, String cell) {
            return WrittenNumber.read(column, cell).toPlainString();
        }
    },
    /** A year of four digits. */
    YEAR {
        @Override
        String read(TableColumn column, String cell) {
            if (!cell.matches("[0-9]{4}")) {
                throw problem(
                        column, "« " + cell + " » n’est pas une année (2022)", "\"" + cell + "\" is not a year (2022)");
            }
            return WrittenNumber.read(column, cell).toPlainString();
        }
    },
    /** A day, {@code 2022-04-01} or {@code 01/04/2022}. */
    DATE {
        @Override
        String read(TableColumn column, String cell) {
            for (DateTimeFormatter format : DAYS) {
                try {
                    return LocalDate.parse(cell, format).toString();
                } catch (DateTimeParseException notThisWay) {
                    // the next way of writing, or the refusal below
                }
            }
            throw problem(
                    column,
                    "« " + cell + " » n’est pas une date (01/04/2022 ou 2022-04-01)",
                    "\"" + cell + "\" is not a date (01/04/2022 or 2022-04-01)");
        }
    };

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT));

    /**
     * The cell in the one way of writing.
     *
     * @param cell not empty, without spaces around it
     * @throws CellProblem if the column does not take it
     */
    abstract String read(TableColumn column, String cell);

    boolean isNumber() {
        return this == DECIMAL || this == WHOLE || this == YEAR;
    }

    private static CellProblem problem(TableColumn column, String fr, String en) {
        return new CellProblem(column.name(), new LocalizedText(fr, en));
    }
}
