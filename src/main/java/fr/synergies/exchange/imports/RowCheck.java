package fr.synergies.exchange.imports;

import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.form.CompanyForm;
import fr.synergies.company.form.FactsCheck;
import fr.synergies.company.form.FlowForm;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.company.form.SheetRow;
import fr.synergies.company.form.TypedCells;
import fr.synergies.kernel.Refusal.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Checks rows individually, with the same constraints as the API. */
final class RowCheck {

    private final Validator validator;
    private final FactsCheck check;
    private final SynergyTables tables;
    private final MessageSource texts;
    private final Locale language;
    private final List<ImportFault> faults = new ArrayList<>();

    RowCheck(Validator validator, FactsCheck check, SynergyTables tables, MessageSource texts, Locale language) {
        this.validator = validator;
        this.check = check;
        this.tables = tables;
        this.texts = texts;
        this.language = language;
    }

    /** The faults found since the last call. */
    List<ImportFault> faults() {
        List<ImportFault> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    /** The row, if it has no faults. */
    Optional<ImportedRow> good(SheetRow row) {
        int before = faults.size();
        row.cells().forEach((column, text) -> {
            if (text.indexOf('\0') >= 0) {
                add(row, column.title(), text("synergy.import.no-text"));
            }
        });
        TypedCells cells = new TypedCells(row, (column, key) -> add(row, column.title(), text(key)));
        CompanyForm company = cells.company();
        Optional<FlowForm> flow = row.flowing() ? Optional.of(cells.flow()) : Optional.empty();
        if (faults.size() == before) {
            validator.validate(company).forEach(wrong -> add(row, wrong));
            flow.ifPresent(form -> validator.validate(form).forEach(wrong -> add(row, wrong)));
        }
        if (faults.size() == before) {
            check.company(company, tables).forEach(wrong -> add(row, wrong));
            flow.ifPresent(form -> check.flow(form, tables).forEach(wrong -> add(row, wrong)));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new ImportedRow(row.number(), company.siret(), company.facts(), flow.map(FlowForm::facts)));
    }

    private void add(SheetRow row, ConstraintViolation<?> wrong) {
        add(row, wrong.getPropertyPath().toString(), wrong.getMessage());
    }

    private void add(SheetRow row, Violation wrong) {
        add(row, wrong.field(), text(wrong.code(), wrong.arguments().toArray()));
    }

    private void add(SheetRow row, String field, String reason) {
        String column = field.replaceAll("[\\[.].*", "");
        String value = SheetColumn.titled(column).map(row::typed).orElse("").replace("\0", "");
        faults.add(new ImportFault(row.number(), row.title(column), value, reason));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
