package fr.synergies.company.form;

import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.platform.web.form.FilledForm;
import fr.synergies.platform.web.form.FormCheck;
import fr.synergies.platform.web.form.FormFault;
import fr.synergies.platform.web.form.FormTexts;
import fr.synergies.platform.web.form.TypedFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Parses the forms of companies and flows: the fields have the names of the columns of an import, and are parsed in the same way.
 */
@Component
public class PageForms {

    private static final String VERSION = "version";

    private final FormCheck check;
    private final FormTexts texts;

    PageForms(FormCheck check, FormTexts texts) {
        this.check = check;
        this.texts = texts;
    }

    FilledForm<FlowForm> flow(TypedFields typed, Locale language) {
        List<FormFault> wrong = new ArrayList<>();
        FlowForm form = cells(FlowForm.class, typed, wrong, language).flow();
        return check.checked(form.read(version(typed)), wrong, UnaryOperator.identity(), language);
    }

    FilledForm<CompanyForm> company(TypedFields typed, Locale language) {
        List<FormFault> wrong = new ArrayList<>();
        CompanyForm form = cells(CompanyForm.class, typed, wrong, language).company();
        return check.checked(form.read(version(typed)), wrong, UnaryOperator.identity(), language);
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

    private static Integer version(TypedFields typed) {
        String version = typed.text(VERSION);
        return version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null;
    }

    private static Map<String, String> fields(List<String> cells) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (SheetColumn column : SheetColumn.values()) {
            fields.put(column.title(), cells.get(column.ordinal()));
        }
        return fields;
    }

    private TypedCells cells(Class<?> form, TypedFields typed, List<FormFault> wrong, Locale language) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        for (SheetColumn column : SheetColumn.values()) {
            cells.put(column, String.join("|", typed.all(column.title())).strip());
        }
        return new TypedCells(
                new SheetRow(1, cells),
                (column, key) ->
                        wrong.add(texts.fault(form, column.title(), texts.text(key, language, List.of()), language)));
    }
}
