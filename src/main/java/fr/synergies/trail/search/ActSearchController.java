package fr.synergies.trail.search;

import fr.synergies.kernel.Refusal;
import fr.synergies.trail.TrailReaders;
import fr.synergies.trail.export.ExportFormat;
import fr.synergies.trail.export.ExportJob;
import fr.synergies.trail.export.Exports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages for searching the whole trail, and for its exports. */
@Controller
@RequestMapping("/audit")
@PreAuthorize(TrailReaders.ONLY)
class ActSearchController {

    private static final String SEARCH = "/audit/search";
    private static final int ACTS = 50;
    private static final int JOBS = 50;

    private final ActSearches searches;
    private final Exports exports;
    private final MessageSource texts;
    private final Clock clock;

    ActSearchController(ActSearches searches, Exports exports, MessageSource texts, Clock clock) {
        this.searches = searches;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("form") ActSearchForm form,
            @RequestParam(defaultValue = "") String after,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Map<String, String> problems = new LinkedHashMap<>();
        ActHits page = new ActHits(List.of(), Optional.empty());
        try {
            page = searches.page(form, after, ACTS, locale);
        } catch (Refusal wrong) {
            response.setStatus(wrong.kind().status());
            wrong.violations()
                    .forEach(each -> problems.put(
                            each.field(),
                            texts.getMessage(each.code(), each.arguments().toArray(), locale)));
        }
        model.addAttribute("page", page);
        model.addAttribute("problems", problems);
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("here", address(form, ""));
        model.addAttribute("next", page.next().map(key -> address(form, key)).orElse(""));
        model.addAttribute("choices", searches.choices(locale));
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("zone", clock.getZone());
        return "trail/search";
    }

    /** Sends a small export immediately; a large one is written in the background, and the page of exports is shown. */
    @PostMapping("/search/export")
    String export(
            @ModelAttribute("form") ActSearchForm form,
            @RequestParam ExportFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (!exports.atOnce(form, format)) {
            exports.request(form, format, locale);
            return "redirect:/audit/exports";
        }
        ActSearchApiController.name(response, format, "synergies-audit");
        exports.write(form, format, locale, response.getOutputStream(), acts -> {});
        return null;
    }

    @GetMapping("/exports")
    String exports(Model model) {
        List<ExportJob> jobs = exports.latest(JOBS);
        model.addAttribute("jobs", jobs);
        model.addAttribute("progress", exports.progress(jobs));
        model.addAttribute("waiting", jobs.stream().anyMatch(job -> !job.ended()));
        model.addAttribute("zone", clock.getZone());
        return "trail/exports";
    }

    private static String address(ActSearchForm form, String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(SEARCH);
        form.asked().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new LinkedHashMap<>(form.asked());
        if (!after.isEmpty()) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
