package fr.synergies.company.form;

import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Period;
import fr.synergies.kernel.FrenchNotation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cells of a row as values; {@code null} stands for an empty cell, as in a form, and for an invalid one. */
public final class TypedCells {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final Map<String, Boolean> ANSWERS = Map.of(
            "true", true, "yes", true, "oui", true, "1", true, "false", false, "no", false, "non", false, "0", false);

    private final SheetRow row;
    private final BiConsumer<SheetColumn, String> wrong;

    /**
     * Reads a row.
     *
     * @param wrong receives each invalid column, with a message key
     */
    public TypedCells(SheetRow row, BiConsumer<SheetColumn, String> wrong) {
        this.row = row;
        this.wrong = wrong;
    }

    public CompanyForm company() {
        return new CompanyForm(
                row.text(SheetColumn.SIRET).replace(" ", ""),
                row.text(SheetColumn.NAME),
                row.text(SheetColumn.NAF),
                row.text(SheetColumn.PARK),
                row.text(SheetColumn.CLUB),
                number(SheetColumn.LATITUDE),
                number(SheetColumn.LONGITUDE),
                choice(SheetColumn.CONSENT, Consent.class),
                day(),
                parts(SheetColumn.PERMITS),
                read(SheetColumn.PERMITS_KNOWN, "synergy.import.answer", TypedCells::answer),
                null);
    }

    public FlowForm flow() {
        return new FlowForm(
                row.text(SheetColumn.SIRET).replace(" ", ""),
                choice(SheetColumn.DIRECTION, Direction.class),
                row.text(SheetColumn.RESOURCE),
                stated(SheetColumn.WASTE_CODE),
                number(SheetColumn.QUANTITY),
                stated(SheetColumn.UNIT),
                choice(SheetColumn.PERIOD, Period.class),
                read(
                        SheetColumn.MONTHS,
                        "synergy.import.months",
                        text -> parts(SheetColumn.MONTHS).stream()
                                .map(Integer::valueOf)
                                .toList()),
                number(SheetColumn.UNIT_PRICE),
                number(SheetColumn.DISPOSAL_PRICE),
                row.text(SheetColumn.NOTE),
                null);
    }

    private String stated(SheetColumn column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }

    private BigDecimal number(SheetColumn column) {
        return read(
                column,
                "synergy.import.number",
                text -> FrenchNotation.number(text).orElseThrow(() -> new IllegalArgumentException(text)));
    }

    /** A date in ISO 8601, in French notation, or as the day number of a workbook. */
    private LocalDate day() {
        return read(SheetColumn.CONSENT_ON, "synergy.import.day", text -> {
            if (text.matches("[0-9]{1,6}")) {
                return FIRST_DAY.plusDays(Long.parseLong(text));
            }
            return FrenchNotation.day(text).orElseThrow(() -> new IllegalArgumentException(text));
        });
    }

    private <E extends Enum<E>> E choice(SheetColumn column, Class<E> choices) {
        return read(
                column,
                "synergy.import.choice." + column.title(),
                text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT)));
    }

    private List<String> parts(SheetColumn column) {
        return Stream.of(row.text(column).split("[,|]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Boolean answer(String text) {
        Boolean answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
        if (answer == null) {
            throw new IllegalArgumentException(text);
        }
        return answer;
    }

    private <T> T read(SheetColumn column, String key, Function<String, T> reader) {
        String text = row.text(column);
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException none) {
            wrong.accept(column, key);
            return null;
        }
    }
}
