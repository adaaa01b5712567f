package fr.synergies.exchange.imports;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of an import, step by step: upload and check, read the report, confirm, follow the progress. */
@Controller
@RequestMapping("/programmes/{code}/imports")
@PreAuthorize(Institution.STAFF_ONLY)
class ImportPageController {

    private static final String ONE = "/programmes/{code}/imports/";
    private static final int FAULTS = 100;

    private final Imports imports;
    private final SentFile sentFile;
    private final ImportProfiles profiles;
    private final ImportSettings settings;

    ImportPageController(Imports imports, SentFile sentFile, ImportProfiles profiles, ImportSettings settings) {
        this.imports = imports;
        this.sentFile = sentFile;
        this.profiles = profiles;
        this.settings = settings;
    }

    @GetMapping
    String list(@PathVariable String code, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("list", imports.list(code, page));
        model.addAttribute("profiles", profiles.list(code, "").items());
        model.addAttribute("settings", settings);
        return "exchange/imports";
    }

    /** A table to be checked, and the profile that reads it; its file is not a field that can be shown again. */
    @FieldLabels("synergy.column.")
    record Sent(String profile) {}

    @PostMapping
    String check(
            @PathVariable String code,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @FormName("import") PostedForm<Sent> form,
            Locale language,
            Model model) {
        return form.submit(sent -> sentFile.take(
                        code, file, SentFile.wish(sent.profile(), ImportMode.ALL_OR_NOTHING, true, language)))
                .redirectTo(job -> ONE + job.id())
                .orShowAgain("/programmes/{code}/imports", () -> list(code, "", model));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String one(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        ImportJob job = imports.of(code, id);
        model.addAttribute("code", code);
        model.addAttribute("job", job);
        model.addAttribute("progress", imports.background(job));
        model.addAttribute("page", page);
        model.addAttribute("faults", imports.faults(code, id, page, FAULTS));
        return "exchange/import";
    }

    /** How a checked table is stored. */
    record Confirmation(ImportMode mode) {

        ImportMode wanted() {
            return mode == null ? ImportMode.ALL_OR_NOTHING : mode;
        }
    }

    @PostMapping("/{id:[0-9]{1,18}}/confirmation")
    String confirm(
            @PathVariable String code,
            @PathVariable long id,
            @FormName("import-confirmation") PostedForm<Confirmation> form,
            Model model) {
        return form.run(typed -> imports.confirm(code, id, typed.wanted()))
                .redirectTo(ONE + "{id}")
                .orShowAgain(() -> one(code, id, "", model));
    }
}
