package fr.synergies.exchange.imports;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import java.util.List;
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
    @PreAuthorize(Institution.STAFF_AND_AUDITORS)
    String list(@PathVariable String code, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("list", imports.list(code, page));
        model.addAttribute("profiles", profiles.list(code, "").items());
        model.addAttribute("settings", settings);
        model.addAttribute("staff", CurrentStaff.signedIn());
        return "exchange/imports";
    }

    /** A table to be checked, and the profile that reads it; its file is not a field that can be shown again. */
    @FieldLabels("synergy.column.")
    record Sent(String profile) {}

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
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
    @PreAuthorize(Institution.STAFF_AND_AUDITORS)
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
        model.addAttribute("staff", CurrentStaff.signedIn());
        model.addAttribute("faults", faults(code, id, page));
        return "exchange/import";
    }

    /** Lines that were refused are as somebody sent them, whether the company shares its data or not: only staff read them. */
    private Listing<ImportFault> faults(String code, long id, String page) {
        return CurrentStaff.signedIn()
                ? imports.faults(code, id, page, FAULTS)
                : new Listing<>(List.of(), Optional.empty());
    }

    /** How a checked table is stored. */
    record Confirmation(ImportMode mode) {

        ImportMode wanted() {
            return mode == null ? ImportMode.ALL_OR_NOTHING : mode;
        }
    }

    @PostMapping("/{id:[0-9]{1,18}}/confirmation")
    @PreAuthorize(Institution.STAFF_ONLY)
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
