package fr.synergies.rules.library;

import fr.synergies.rules.proposal.FileDifference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/rules")
@Tag(name = "Rules")
class RuleSetController {

    private final RuleSetLibrary library;
    private final RuleFileDownloads downloads;

    RuleSetController(RuleSetLibrary library, RuleFileDownloads downloads) {
        this.library = library;
        this.downloads = downloads;
    }

    @GetMapping("/activations")
    @Operation(
            summary = "List which rule sets decided since when, the latest first",
            description = "The first of the first page decides now.")
    RuleAnswers.Activations activations(
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "2147483647")
                    int before,
            @RequestParam(defaultValue = "100") int limit) {
        ListLimit.check(limit);
        List<Activation> found = library.activations(before, limit + 1);
        List<Activation> items = found.subList(0, Math.min(limit, found.size()));
        return new RuleAnswers.Activations(
                items, found.size() > limit ? items.get(limit - 1).number() : null);
    }

    @GetMapping("/sets")
    @Operation(summary = "List all rule sets that decided once, the latest first")
    List<StoredRuleSet> sets() {
        return library.sets();
    }

    @GetMapping("/sets/{version}")
    @Operation(summary = "Read a rule set: its tables with titles and rows, its rules as text")
    RuleAnswers.Content set(
            @Parameter(description = "As verdicts name it", example = "3f9a0c1d2b4e") @PathVariable String version,
            Locale language) {
        StoredRuleSet set = library.set(version);
        return new RuleAnswers.Content(
                set.version(),
                set.hash(),
                set.at(),
                set.by(),
                set.origin(),
                set.reason(),
                library.active().filter(one -> one.version().equals(version)).isPresent(),
                FileView.of(library.files(version), language).stream()
                        .map(RuleAnswers.File::of)
                        .toList());
    }

    @GetMapping("/sets/{version}/zip")
    @Operation(summary = "Download a rule set", description = "The ZIP can serve as a rules folder.")
    ResponseEntity<StreamingResponseBody> zip(@PathVariable String version) {
        return downloads.zip(version);
    }

    @GetMapping("/sets/{version}/file")
    @Operation(summary = "Download a file of a rule set, as it is kept")
    ResponseEntity<byte[]> file(
            @PathVariable String version, @Parameter(example = "funding/caps.csv") @RequestParam String path) {
        return downloads.file(version, path);
    }

    @GetMapping("/differences")
    @Operation(summary = "Compare two rule sets: files, rows, and cells before and after")
    List<FileDifference> differences(@RequestParam String from, @RequestParam String to) {
        return library.differences(from, to);
    }
}
