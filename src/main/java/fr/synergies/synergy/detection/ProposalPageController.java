package fr.synergies.synergy.detection;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.Verdict;
import fr.synergies.kernel.Institution;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of proposals, by verdict. */
@Controller
@RequestMapping("/programmes/{code}/synergies")
class ProposalPageController {

    private final Proposals proposals;
    private final Detections detections;
    private final SynergyRules rules;

    ProposalPageController(Proposals proposals, Detections detections, SynergyRules rules) {
        this.proposals = proposals;
        this.detections = detections;
        this.rules = rules;
    }

    @GetMapping
    String board(
            @PathVariable String code,
            @RequestParam Optional<Verdict> status,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String workingGroup,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String page,
            Locale language,
            Model model) {
        List<Verdict> shown = status.map(List::of).orElse(Arrays.asList(Verdict.values()));
        ProposalOrder order = ProposalOrder.of(sort).orElse(ProposalOrder.SAVING);
        Map<Verdict, Listing<ProposalView>> columns = new LinkedHashMap<>();
        shown.forEach(verdict -> columns.put(
                verdict,
                proposals
                        .search(
                                code,
                                new StoredProposal.Search(verdict.name(), kind, park, workingGroup, ""),
                                order,
                                page)
                        .map(proposal -> ProposalView.of(proposal, language))));
        TreeSet<String> groups = new TreeSet<>();
        rules.tables(code).resources().values().forEach(resource -> groups.add(resource.workingGroup()));
        model.addAttribute("code", code);
        model.addAttribute("columns", columns);
        model.addAttribute("status", status.map(Enum::name).orElse(""));
        model.addAttribute("kind", kind);
        model.addAttribute("park", park);
        model.addAttribute("workingGroup", workingGroup);
        model.addAttribute("sort", order.code());
        model.addAttribute("groups", groups);
        model.addAttribute("parks", rules.tables(code).parks());
        model.addAttribute("resources", rules.tables(code).resources());
        Optional<Detection> latest = detections.latest(code);
        model.addAttribute("detection", latest);
        model.addAttribute("progress", latest.flatMap(detection -> detections.job(detection.id())));
        model.addAttribute("staff", CurrentStaff.signedIn());
        return "synergy/synergies";
    }

    @PostMapping("/detection")
    @PreAuthorize(Institution.STAFF_ONLY)
    String detect(@PathVariable String code) {
        detections.request(code);
        return "redirect:/programmes/{code}/synergies";
    }
}
