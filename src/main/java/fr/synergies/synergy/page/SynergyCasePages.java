package fr.synergies.synergy.page;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.kernel.Refusal;
import fr.synergies.synergy.carried.RunningSynergies;
import fr.synergies.synergy.carried.RunningSynergy;
import fr.synergies.synergy.carried.SynergyStage;
import fr.synergies.synergy.detection.Proposals;
import fr.synergies.synergy.detection.StoredProposal;
import fr.synergies.synergy.matching.SynergyRules;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The models of the pages of synergies in progress. */
@Component
class SynergyCasePages {

    /** Number of synergies of a stage shown on the board at first. */
    static final int SHOWN = 20;

    private final RunningSynergies synergies;
    private final RunningSynergyViews views;
    private final Proposals proposals;
    private final SynergyRules rules;
    private final Clock clock;

    SynergyCasePages(
            RunningSynergies synergies,
            RunningSynergyViews views,
            Proposals proposals,
            SynergyRules rules,
            Clock clock) {
        this.synergies = synergies;
        this.views = views;
        this.proposals = proposals;
        this.rules = rules;
        this.clock = clock;
    }

    /** A stage of the board. */
    record Column(Optional<RunningSynergy.Tally> tally, Listing<RunningSynergy> list) {}

    String board(String code, RunningSynergy.Search search, String page, Model model) {
        var tallies = synergies.tally(code, search);
        Map<SynergyStage, Column> columns = new EnumMap<>(SynergyStage.class);
        for (SynergyStage stage : SynergyStage.values()) {
            if (search.stage().isEmpty() || search.stage().equals(stage.name())) {
                var own = new RunningSynergy.Search(
                        stage.name(), search.kind(), search.park(), search.workingGroup(), "");
                columns.put(
                        stage,
                        new Column(Optional.ofNullable(tallies.get(stage)), synergies.search(code, own, page, SHOWN)));
            }
        }
        TreeSet<String> groups = new TreeSet<>();
        rules.tables(code).resources().values().forEach(resource -> groups.add(resource.workingGroup()));
        model.addAttribute("columns", columns);
        model.addAttribute("stages", SynergyStage.values());
        model.addAttribute("search", search);
        model.addAttribute("groups", groups);
        model.addAttribute("parks", rules.tables(code).parks());
        common(code, model);
        return "synergy/board";
    }

    /**
     * The page of a proposal, a synergy in progress, or both.
     *
     * @throws Refusal NOT_FOUND when there is neither
     */
    String synergy(String code, long proposal, Locale language, Model model) {
        List<RunningSynergy> cases = synergies.ofProposal(code, proposal);
        Optional<StoredProposal> proposed = proposed(code, proposal, !cases.isEmpty());
        Optional<RunningSynergy> current = cases.stream().findFirst();
        boolean live = current.filter(synergy -> !synergy.ended()).isPresent() || proposed.isEmpty();
        RunningSynergyView view =
                current.map(synergy -> views.of(synergy, "", language)).orElse(null);
        model.addAttribute("proposalId", proposal);
        model.addAttribute("proposal", proposed.orElse(null));
        model.addAttribute("view", view);
        model.addAttribute("live", live);
        model.addAttribute(
                "lines", proposed.map(each -> views.lines(each, language)).orElse(List.of()));
        model.addAttribute("figures", live ? view.figures() : views.figures(code, proposed.orElseThrow(), language));
        model.addAttribute("earlier", cases.stream().skip(1).toList());
        common(code, model);
        return "synergy/synergy";
    }

    /**
     * The latest case of a proposal.
     *
     * @throws Refusal CONFLICT when it has none
     */
    RunningSynergy current(String code, long proposal) {
        return synergies.ofProposal(code, proposal).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("synergy.case.unknown", String.valueOf(proposal), code));
    }

    private Optional<StoredProposal> proposed(String code, long proposal, boolean carried) {
        try {
            return Optional.of(proposals.of(code, proposal));
        } catch (Refusal gone) {
            if (carried) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    private void common(String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("resources", rules.tables(code).resources());
        model.addAttribute("staff", CurrentStaff.signedIn());
        model.addAttribute("zone", clock.getZone());
    }
}
