package fr.synergies.indicator;

import fr.synergies.exchange.sheet.SheetFormat;
import fr.synergies.exchange.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of each year in the structure of ELIPSE, as a table that spreadsheets open. */
@Service
class IndicatorExport {

    static final List<String> COLUMNS =
            List.of("code", "axis", "theme", "indicator", "definition", "unit", "year", "value");
    private static final String SHEET = "ELIPSE";

    private final LiveIndicators indicators;
    private final IndicatorFilters filters;
    private final MessageSource texts;

    IndicatorExport(LiveIndicators indicators, IndicatorFilters filters, MessageSource texts) {
        this.indicators = indicators;
        this.filters = filters;
        this.texts = texts;
    }

    /** An indicator in a year. */
    record Row(
            Indicator code,
            String axis,
            String theme,
            String indicator,
            String definition,
            String unit,
            int year,
            BigDecimal value) {

        /** The labels of the columns before year and value. */
        private List<String> labels() {
            return List.of(code.name(), axis, theme, indicator, definition, unit);
        }
    }

    /**
     * The rows, sorted by year.
     *
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme
     */
    @Transactional(readOnly = true)
    List<Row> rows(String programme, Locale language) {
        IndicatorScope.Filter all = IndicatorScope.Filter.of(Optional.empty(), "", "");
        return filters.years(programme).stream()
                .flatMap(year -> indicators.figures(programme, all.in(Optional.of(year))).stream()
                        .map(figure -> row(figure, year, language)))
                .toList();
    }

    /** Writes the rows, with numbers as numbers if the format distinguishes them from texts. */
    void write(List<Row> rows, SheetFormat format, OutputStream target) throws IOException {
        if (format == SheetFormat.XLSX) {
            workbook(rows, target);
            return;
        }
        try (SheetWriter writer = format.writer(target)) {
            writer.write(COLUMNS);
            rows.forEach(row -> writer.write(cells(row)));
        }
    }

    private static void workbook(List<Row> rows, OutputStream target) throws IOException {
        Workbook book = new Workbook(target, "Synergies", "1.0");
        Worksheet sheet = book.newWorksheet(SHEET);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.inlineString(0, column, COLUMNS.get(column));
        }
        for (int line = 0; line < rows.size(); line++) {
            Row row = rows.get(line);
            int column = 0;
            for (String label : row.labels()) {
                sheet.inlineString(line + 1, column++, label);
            }
            sheet.value(line + 1, column++, row.year());
            sheet.value(line + 1, column, row.value());
        }
        sheet.finish();
        book.finish();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.labels());
        cells.add(String.valueOf(row.year()));
        cells.add(row.value().toPlainString());
        return cells;
    }

    private Row row(LiveIndicators.Figure figure, int year, Locale language) {
        IndicatorDefinition definition = figure.definition();
        return new Row(
                definition.indicator(),
                texts.getMessage("synergy.indicator.axis." + definition.axis(), null, language),
                definition.theme().in(language),
                definition.name().in(language),
                definition.definition().in(language),
                definition.unit().in(language),
                year,
                figure.value());
    }
}
