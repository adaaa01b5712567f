package fr.synergies.synergy;

import fr.synergies.web.Refusal.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Checks the rows of one file by the same rules as the API, and against each other. */
final class RowCheck {

    private final Validator validator;
    private final FactsCheck check;
    private final MessageSource texts;
    private final Locale language;
    private final List<ImportFault> faults = new ArrayList<>();
    private final Map<String, ImportedRow> companies = new LinkedHashMap<>();
    private final Map<Map.Entry<String, FlowFacts.Key>, Integer> flows = new LinkedHashMap<>();

    RowCheck(Validator validator, FactsCheck check, MessageSource texts, Locale language) {
        this.validator = validator;
        this.check = check;
        this.texts = texts;
        this.language = language;
    }

    List<ImportFault> faults() {
        return faults;
    }

    /** The row, if nothing is wrong with it. */
    Optional<ImportedRow> good(SheetRow row) {
        int before = faults.size();
        TypedCells cells = new TypedCells(row, (column, key) -> add(row, column.title(), text(key)));
        CompanyForm company = cells.company();
        Optional<FlowForm> flow = row.flowing() ? Optional.of(cells.flow()) : Optional.empty();
        if (faults.size() == before) {
            validator.validate(company).forEach(wrong -> add(row, wrong));
            flow.ifPresent(form -> validator.validate(form).forEach(wrong -> add(row, wrong)));
        }
        if (faults.size() == before) {
            check.company(company).forEach(wrong -> add(row, wrong));
            flow.ifPresent(form -> check.flow(form).forEach(wrong -> add(row, wrong)));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        ImportedRow good = new ImportedRow(row.number(), company.siret(), company.facts(), flow.map(FlowForm::facts));
        return fits(row, good) ? Optional.of(good) : Optional.empty();
    }

    /** Whether no row before says something else of its company, nor anything of its flow. */
    private boolean fits(SheetRow row, ImportedRow good) {
        ImportedRow first = companies.getOrDefault(good.siret(), good);
        if (!first.company().equals(good.company())) {
            add(row, SheetColumn.SIRET.title(), text("synergy.import.differs", String.valueOf(first.number())));
            return false;
        }
        if (good.flow().isPresent()) {
            var key = Map.entry(good.siret(), good.flow().get().key());
            Integer twin = flows.putIfAbsent(key, good.number());
            if (twin != null) {
                add(row, SheetColumn.RESOURCE.title(), text("synergy.import.twin", String.valueOf(twin)));
                return false;
            }
        }
        companies.putIfAbsent(good.siret(), good);
        return true;
    }

    private void add(SheetRow row, ConstraintViolation<?> wrong) {
        add(row, wrong.getPropertyPath().toString(), wrong.getMessage());
    }

    private void add(SheetRow row, Violation wrong) {
        add(row, wrong.field(), text(wrong.code(), wrong.arguments().toArray()));
    }

    private void add(SheetRow row, String field, String reason) {
        String column = field.replaceAll("[\\[.].*", "");
        String value = SheetColumn.titled(column).map(row::text).orElse("");
        faults.add(new ImportFault(row.number(), column, value, reason));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
