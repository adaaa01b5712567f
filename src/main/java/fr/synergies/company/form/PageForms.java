package fr.synergies.company.form;

import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Parses the forms of companies and flows: the fields have the names of the columns of an import, and are parsed in the same way.
 */
@Component
public class PageForms {

    private static final String VERSION = "version";

    private final Validator validator;
    private final MessageSource texts;

    PageForms(Validator validator, MessageSource texts) {
        this.validator = validator;
        this.texts = texts;
    }

    /**
     * A typed form.
     *
     * @param form empty if there are errors
     */
    public record Typed<T>(Optional<T> form, List<FieldFault> wrong) {}

    public Typed<FlowForm> flow(String siret, Map<String, String> fields, Locale language) {
        List<FieldFault> wrong = new ArrayList<>();
        FlowForm form = cells(siret, fields, wrong, language).flow();
        return checked(form.read(version(fields)), wrong, language);
    }

    public Typed<CompanyForm> company(String siret, Map<String, String> fields, Locale language) {
        List<FieldFault> wrong = new ArrayList<>();
        CompanyForm form = cells(siret, fields, wrong, language).company();
        return checked(form.read(version(fields)), wrong, language);
    }

    /** The fields of a stored company. */
    public static Map<String, String> fields(StoredCompany company) {
        CompanyFacts facts = company.facts();
        Map<String, String> fields = fields(SheetCells.of(company.siret(), facts, Optional.empty()));
        fields.put(SheetColumn.NAME.title(), facts.name());
        fields.put(SheetColumn.CLUB.title(), facts.club());
        fields.put(SheetColumn.PERMITS.title(), String.join(", ", facts.permits()));
        fields.put(VERSION, String.valueOf(company.version()));
        return fields;
    }

    /** The fields of a stored flow. */
    public static Map<String, String> fields(StoredCompany company, StoredFlow flow) {
        Map<String, String> fields = fields(SheetCells.of(company.siret(), company.facts(), Optional.of(flow.facts())));
        fields.put(SheetColumn.NOTE.title(), flow.facts().note());
        fields.put(VERSION, String.valueOf(flow.version()));
        return fields;
    }

    /** A fault of a field, identified by its path. */
    public FieldFault fault(String path, String sentence, Locale language) {
        String field = path.replaceAll("^columns\\[", "").replaceAll("[\\[\\].].*", "");
        return new FieldFault(field, texts.getMessage("synergy.column." + field, null, field, language), sentence);
    }

    /**
     * What somebody else changed meanwhile: the stored values that differ from the typed ones, by label.
     *
     * @param typed the values sent
     * @param kept the values currently stored
     */
    public Map<String, String> meanwhile(Map<String, String> typed, Map<String, String> kept, Locale language) {
        Map<String, String> other = new LinkedHashMap<>();
        kept.forEach((field, value) -> {
            boolean same = plain(typed.getOrDefault(field, "")).equals(plain(value));
            if (!same && typed.containsKey(field) && !field.equals(VERSION)) {
                String label = texts.getMessage("synergy.column." + field, null, field, language);
                other.put(label, texts.getMessage("synergy." + field + "." + value, null, value, language));
            }
        });
        return other;
    }

    /** Validates a form; fields that could not be parsed are already reported, and not reported twice. */
    public <T> Typed<T> checked(T form, List<FieldFault> wrong, Locale language) {
        List<FieldFault> all = new ArrayList<>(wrong);
        validator.validate(form).stream()
                .map(each -> fault(each.getPropertyPath().toString(), each.getMessage(), language))
                .filter(each -> wrong.stream().noneMatch(said -> said.field().equals(each.field())))
                .forEach(all::add);
        return new Typed<>(all.isEmpty() ? Optional.of(form) : Optional.empty(), List.copyOf(all));
    }

    private static Integer version(Map<String, String> fields) {
        String version = fields.getOrDefault(VERSION, "");
        return version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null;
    }

    private static Map<String, String> fields(List<String> cells) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (SheetColumn column : SheetColumn.values()) {
            fields.put(column.title(), cells.get(column.ordinal()));
        }
        return fields;
    }

    private static String plain(String text) {
        return text.strip().replace(',', '.');
    }

    private TypedCells cells(String siret, Map<String, String> fields, List<FieldFault> wrong, Locale language) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        for (SheetColumn column : SheetColumn.values()) {
            cells.put(column, fields.getOrDefault(column.title(), "").strip());
        }
        cells.put(SheetColumn.SIRET, siret);
        return new TypedCells(
                new SheetRow(1, cells),
                (column, key) -> wrong.add(fault(column.title(), texts.getMessage(key, null, language), language)));
    }
}
