package fr.synergies.rules.library;

import fr.synergies.rules.proposal.RuleProposal;
import fr.synergies.rules.proposal.RuleProposals;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The pages of active and former rule sets: their activations, contents and differences. */
@Controller
@RequestMapping("/rules")
class RulePageController {

    private static final int PAGE = 20;

    private final RuleSetLibrary library;
    private final RuleProposals proposals;
    private final RuleFileDownloads downloads;
    private final Clock clock;

    RulePageController(RuleSetLibrary library, RuleProposals proposals, RuleFileDownloads downloads, Clock clock) {
        this.library = library;
        this.proposals = proposals;
        this.downloads = downloads;
        this.clock = clock;
    }

    @ModelAttribute
    void zone(Model model) {
        model.addAttribute("zone", clock.getZone());
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "2147483647") int before,
            @RequestParam(defaultValue = "9223372036854775807") long proposalsBefore,
            Model model) {
        List<Activation> activations = library.activations(before, PAGE + 2);
        List<RuleProposal> made = proposals.before(proposalsBefore, PAGE + 1);
        model.addAttribute("active", library.active());
        model.addAttribute("activations", activations.subList(0, Math.min(PAGE, activations.size())));
        model.addAttribute("all", activations);
        model.addAttribute("older", activations.size() > PAGE);
        model.addAttribute("newest", before == Integer.MAX_VALUE);
        model.addAttribute("proposals", made.subList(0, Math.min(PAGE, made.size())));
        model.addAttribute("olderProposals", made.size() > PAGE);
        return "rules/list";
    }

    @GetMapping("/sets/{version}")
    String set(@PathVariable String version, Locale language, Model model) {
        model.addAttribute("set", library.set(version));
        model.addAttribute("active", library.active());
        model.addAttribute("files", FileView.of(library.files(version), language));
        return "rules/set";
    }

    @GetMapping("/sets/{version}/file")
    String file(@PathVariable String version, @RequestParam String path, Locale language, Model model) {
        library.text(version, path);
        model.addAttribute("version", version);
        model.addAttribute("file", FileView.of(library.files(version), path, language));
        return "rules/file";
    }

    @GetMapping("/sets/{version}/download")
    ResponseEntity<byte[]> download(@PathVariable String version, @RequestParam String path) {
        return downloads.file(version, path);
    }

    @GetMapping("/sets/{version}/zip")
    ResponseEntity<StreamingResponseBody> zip(@PathVariable String version) {
        return downloads.zip(version);
    }

    @GetMapping("/differences")
    String differences(@RequestParam String from, @RequestParam String to, Model model) {
        model.addAttribute("from", library.set(from));
        model.addAttribute("to", library.set(to));
        model.addAttribute("sets", library.sets());
        model.addAttribute("differences", library.differences(from, to));
        return "rules/differences";
    }
}
