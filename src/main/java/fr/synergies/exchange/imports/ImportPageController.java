package fr.synergies.exchange.imports;

import fr.synergies.company.form.Attempts;
import fr.synergies.kernel.Institution;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.multipart.MultipartFile;

/** The pages of an import, step by step: upload and check, read the report, confirm, follow the progress. */
@Controller
@RequestMapping("/programmes/{code}/imports")
@PreAuthorize(Institution.STAFF_ONLY)
class ImportPageController {

    private static final String ONE = "redirect:/programmes/{code}/imports/";
    private static final int FAULTS = 100;

    private final Imports imports;
    private final SentFile sentFile;
    private final ImportProfiles profiles;
    private final ImportSettings settings;
    private final Attempts attempts;

    ImportPageController(
            Imports imports, SentFile sentFile, ImportProfiles profiles, ImportSettings settings, Attempts attempts) {
        this.imports = imports;
        this.sentFile = sentFile;
        this.profiles = profiles;
        this.settings = settings;
        this.attempts = attempts;
    }

    @GetMapping
    String list(@PathVariable String code, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("list", imports.list(code, page));
        model.addAttribute("profiles", profiles.list(code, "").items());
        model.addAttribute("settings", settings);
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
            model.addAttribute("typed", Map.of());
        }
        return "synergy/imports";
    }

    @PostMapping
    String check(
            @PathVariable String code,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String profile,
            Locale language,
            HttpServletResponse response,
            Model model) {
        long[] id = {0};
        Optional<Attempts.Refused> refused = attempts.trying(
                () -> id[0] = sentFile.take(
                                code, file, SentFile.wish(profile, ImportMode.ALL_OR_NOTHING, true, language))
                        .id(),
                language);
        if (refused.isEmpty()) {
            return ONE + id[0];
        }
        refused.get().show(Map.of("profile", profile), response, model);
        return list(code, "", model);
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
        model.addAttribute("page", page);
        model.addAttribute("faults", imports.faults(code, id, page, FAULTS));
        return "synergy/import";
    }

    @PostMapping("/{id:[0-9]{1,18}}/confirmation")
    String confirm(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Optional<Attempts.Refused> refused = attempts.trying(() -> imports.confirm(code, id, mode), language);
        if (refused.isEmpty()) {
            return ONE + id;
        }
        refused.get().show(Map.of(), response, model);
        return one(code, id, "", model);
    }
}
