package fr.synergies.synergy;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages send of companies and flows: the fields are called like the columns of an import, and read like them. */
@Component
class PageForms {

    private final Validator validator;
    private final MessageSource texts;

    PageForms(Validator validator, MessageSource texts) {
        this.validator = validator;
        this.texts = texts;
    }

    /**
     * What was typed.
     *
     * @param form none if something is wrong with it
     * @param wrong sentences, each with the label of its field
     */
    record Typed<T>(Optional<T> form, List<String> wrong) {}

    Typed<FlowForm> flow(String siret, Map<String, String> fields, Locale language) {
        List<String> wrong = new ArrayList<>();
        FlowForm form = cells(siret, fields, wrong, language).flow();
        return checked(form, wrong, language);
    }

    Typed<CompanyForm> company(String siret, Map<String, String> fields, Locale language) {
        List<String> wrong = new ArrayList<>();
        CompanyForm form = cells(siret, fields, wrong, language).company();
        String version = fields.getOrDefault("version", "");
        Integer read = version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null;
        return checked(form.read(read), wrong, language);
    }

    /** A sentence with the label of its field before it. */
    String labelled(String field, String sentence, Locale language) {
        String column = field.replaceAll("[\\[.].*", "");
        return texts.getMessage("synergy.column." + column, null, column, language) + " : " + sentence;
    }

    private TypedCells cells(String siret, Map<String, String> fields, List<String> wrong, Locale language) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        for (SheetColumn column : SheetColumn.values()) {
            cells.put(column, fields.getOrDefault(column.title(), "").strip());
        }
        cells.put(SheetColumn.SIRET, siret);
        return new TypedCells(
                new SheetRow(1, cells),
                (column, key) -> wrong.add(labelled(column.title(), texts.getMessage(key, null, language), language)));
    }

    private <T> Typed<T> checked(T form, List<String> wrong, Locale language) {
        if (wrong.isEmpty()) {
            validator
                    .validate(form)
                    .forEach(each ->
                            wrong.add(labelled(each.getPropertyPath().toString(), each.getMessage(), language)));
        }
        return new Typed<>(wrong.isEmpty() ? Optional.of(form) : Optional.empty(), List.copyOf(wrong));
    }
}
