package fr.synergies.synergy.detection;

import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The network of the proposals, as a picture and as a table. */
@Controller
@RequestMapping("/programmes/{code}/network")
class NetworkController {

    private final Network network;
    private final SynergyRules rules;

    NetworkController(Network network, SynergyRules rules) {
        this.network = network;
        this.rules = rules;
    }

    @GetMapping
    String network(
            @PathVariable String code,
            @RequestParam Optional<Verdict> status,
            @RequestParam Optional<SynergyKind> kind,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String workingGroup,
            @RequestParam(defaultValue = "") String company,
            Locale language,
            Model model) {
        var search = new StoredProposal.Search(
                status.map(Enum::name).orElse(""), kind.map(Enum::name).orElse(""), park, workingGroup, company);
        Network.Shown shown = network.draw(code, search);
        model.addAttribute("code", code);
        model.addAttribute("picture", shown.picture());
        model.addAttribute(
                "rows",
                shown.proposals().stream()
                        .map(each -> ProposalView.of(each, language))
                        .toList());
        model.addAttribute("cut", shown.cut());
        model.addAttribute("most", Network.MOST);
        model.addAttribute("search", search);
        model.addAttribute("parks", rules.tables(code).parks());
        model.addAttribute("resources", rules.tables(code).resources());
        model.addAttribute("groups", groups(code));
        return "synergy/network";
    }

    private Set<String> groups(String code) {
        Set<String> groups = new TreeSet<>();
        rules.tables(code).resources().values().forEach(resource -> groups.add(resource.workingGroup()));
        return groups;
    }
}
