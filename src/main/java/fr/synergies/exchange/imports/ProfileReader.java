package fr.synergies.exchange.imports;

import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.platform.web.form.FilledForm;
import fr.synergies.platform.web.form.FormCheck;
import fr.synergies.platform.web.form.FormReader;
import fr.synergies.platform.web.form.TypedFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the form of an import profile, which has three fields for each of our columns. */
@Component
class ProfileReader implements FormReader<ImportProfileForm> {

    private final FormCheck check;

    ProfileReader(FormCheck check) {
        this.check = check;
    }

    @Override
    public Class<ImportProfileForm> type() {
        return ImportProfileForm.class;
    }

    @Override
    public FilledForm<ImportProfileForm> read(TypedFields typed, Locale language) {
        Map<String, ImportProfileForm.Column> columns = new LinkedHashMap<>();
        for (SheetColumn column : SheetColumn.values()) {
            columns.put(
                    column.title(),
                    new ImportProfileForm.Column(
                            typed.text("header-" + column.title()),
                            typed.text("constant-" + column.title()),
                            ImportProfile.Mapping.words(typed.text("words-" + column.title()))));
        }
        String version = typed.text("version");
        ImportProfileForm form = new ImportProfileForm(
                typed.text("name").strip(),
                typed.text("separator"),
                columns,
                version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null);
        return check.checked(form, List.of(), ProfileReader::field, language);
    }

    /** The column whose row a path such as {@code columns[siret].header} is in; other paths are fields themselves. */
    static String field(String path) {
        return path.replaceAll("^columns\\[", "").replaceAll("[\\[\\].].*", "");
    }

    /** The fields of a stored profile. */
    static Map<String, String> fields(StoredProfile stored) {
        ImportProfile profile = stored.profile();
        Map<String, String> fields = new HashMap<>();
        fields.put("name", profile.name());
        fields.put("separator", profile.separator());
        fields.put("version", String.valueOf(stored.version()));
        profile.columns().forEach((column, mapping) -> {
            fields.put("header-" + column.title(), mapping.header());
            fields.put("constant-" + column.title(), mapping.constant());
            fields.put("words-" + column.title(), mapping.lines());
        });
        return fields;
    }
}
