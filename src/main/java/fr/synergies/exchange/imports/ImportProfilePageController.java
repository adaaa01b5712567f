package fr.synergies.exchange.imports;

import fr.synergies.company.form.Attempts;
import fr.synergies.company.form.PageForms;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.kernel.Institution;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of an import profile: header, value for empty cells and translations for each of our columns. */
@Controller
@RequestMapping("/programmes/{code}/import-profiles")
@PreAuthorize(Institution.STAFF_ONLY)
class ImportProfilePageController {

    private static final String IMPORTS = "redirect:/programmes/{code}/imports#profiles";
    private static final String TYPED = "typed";

    private final ImportProfiles profiles;
    private final PageForms forms;
    private final Attempts attempts;

    ImportProfilePageController(ImportProfiles profiles, PageForms forms, Attempts attempts) {
        this.profiles = profiles;
        this.forms = forms;
        this.attempts = attempts;
    }

    @GetMapping("/_new")
    String form(@PathVariable String code, Model model) {
        return page(code, Map.of(), model);
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Optional<Attempts.Refused> refused = attempts.trying(
                forms.checked(read(typed), List.of(), language), good -> profiles.add(code, good), language);
        if (refused.isEmpty()) {
            return IMPORTS;
        }
        refused.get().show(typed, response, model);
        return page(code, typed, model);
    }

    @GetMapping("/{name}")
    String form(@PathVariable String code, @PathVariable String name, Model model) {
        StoredProfile stored = profiles.of(code, name);
        model.addAttribute("stored", stored);
        return page(code, fields(stored), model);
    }

    @PostMapping("/{name}")
    String change(
            @PathVariable String code,
            @PathVariable String name,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Map<String, String> named = new HashMap<>(typed);
        named.put("name", name);
        Optional<Attempts.Refused> refused = attempts.trying(
                forms.checked(read(named), List.of(), language), good -> profiles.change(code, name, good), language);
        if (refused.isEmpty()) {
            return IMPORTS;
        }
        refused.get().show(named, response, model);
        StoredProfile stored = profiles.of(code, name);
        model.addAttribute("stored", stored);
        if (refused.get().conflict()) {
            named.put("version", String.valueOf(stored.version()));
        }
        return page(code, named, model);
    }

    @PostMapping("/{name}/removal")
    String remove(@PathVariable String code, @PathVariable String name) {
        profiles.remove(code, name);
        return IMPORTS;
    }

    private static String page(String code, Map<String, String> typed, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("columns", SheetColumn.values());
        model.addAttribute("tab", "\t");
        model.addAttribute(TYPED, typed);
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
        return "synergy/import-profile";
    }

    private static ImportProfileForm read(Map<String, String> typed) {
        Map<String, ImportProfileForm.Column> columns = new LinkedHashMap<>();
        for (SheetColumn column : SheetColumn.values()) {
            columns.put(
                    column.title(),
                    new ImportProfileForm.Column(
                            typed.getOrDefault("header-" + column.title(), ""),
                            typed.getOrDefault("constant-" + column.title(), ""),
                            ImportProfile.Mapping.words(typed.getOrDefault("words-" + column.title(), ""))));
        }
        String version = typed.getOrDefault("version", "");
        return new ImportProfileForm(
                typed.getOrDefault("name", "").strip(),
                typed.getOrDefault("separator", ""),
                columns,
                version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null);
    }

    private static Map<String, String> fields(StoredProfile stored) {
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
