package fr.synergies.exchange.imports;

import fr.synergies.company.form.SheetColumn;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of an import profile: header, value for empty cells and translations for each of our columns. */
@Controller
@RequestMapping("/programmes/{code}/import-profiles")
@PreAuthorize(Institution.STAFF_ONLY)
class ImportProfilePageController {

    private static final String IMPORTS = "/programmes/{code}/imports#profiles";

    private final ImportProfiles profiles;

    ImportProfilePageController(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/_new")
    String form(@PathVariable String code, Model model) {
        model.addAttribute("fields", Map.of());
        return page(code, model);
    }

    @PostMapping
    String add(@PathVariable String code, @FormName("profile") PostedForm<ImportProfileForm> form, Model model) {
        return form.naming(ProfileReader::field)
                .run(typed -> profiles.add(code, typed))
                .redirectTo(IMPORTS)
                .orShowAgain("/programmes/{code}/import-profiles/_new", () -> form(code, model));
    }

    @GetMapping("/{name}")
    String form(@PathVariable String code, @PathVariable String name, Model model) {
        StoredProfile stored = profiles.of(code, name);
        model.addAttribute("stored", stored);
        model.addAttribute("fields", ProfileReader.fields(stored));
        return page(code, model);
    }

    @PostMapping("/{name}")
    String change(
            @PathVariable String code,
            @PathVariable String name,
            @FormName("profile") PostedForm<ImportProfileForm> form,
            Model model) {
        return form.with("name", name)
                .naming(ProfileReader::field)
                .run(typed -> profiles.change(code, name, typed))
                .redirectTo(IMPORTS)
                .orShowAgain("/programmes/{code}/import-profiles/{name}", () -> form(code, name, model));
    }

    @PostMapping("/{name}/removal")
    String remove(
            @PathVariable String code,
            @PathVariable String name,
            @FormName("profile-removal") PostedForm<TypedFields> form,
            Model model) {
        return form.run(button -> profiles.remove(code, name))
                .redirectTo(IMPORTS)
                .orShowAgain("/programmes/{code}/import-profiles/{name}", () -> form(code, name, model));
    }

    private static String page(String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("columns", SheetColumn.values());
        model.addAttribute("tab", "\t");
        return "exchange/import-profile";
    }
}
