package fr.synergies.synergy.page;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.synergy.carried.CarriedSynergies;
import fr.synergies.synergy.carried.CarriedSynergy;
import fr.synergies.synergy.carried.SynergyMeasures;
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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The models of the pages of synergies in progress, and the wording of refusals on them. */
@Component
class SynergyCasePages {

    /** Number of synergies of a stage shown on the board at first. */
    static final int SHOWN = 20;

    private static final int LONGEST = 2000;
    private static final List<String> FIELDS = List.of("siret", "reason", "day");

    private final CarriedSynergies synergies;
    private final CarriedViews views;
    private final Proposals proposals;
    private final SynergyRules rules;
    private final Clock clock;
    private final MessageSource texts;

    SynergyCasePages(
            CarriedSynergies synergies,
            CarriedViews views,
            Proposals proposals,
            SynergyRules rules,
            Clock clock,
            MessageSource texts) {
        this.synergies = synergies;
        this.views = views;
        this.proposals = proposals;
        this.rules = rules;
        this.clock = clock;
        this.texts = texts;
    }

    /** A stage of the board. */
    record Column(Optional<CarriedSynergy.Tally> tally, Listing<CarriedSynergy> list) {}

    String board(String code, CarriedSynergy.Search search, String page, Model model) {
        var tallies = synergies.tally(code, search);
        Map<SynergyStage, Column> columns = new EnumMap<>(SynergyStage.class);
        for (SynergyStage stage : SynergyStage.values()) {
            if (search.stage().isEmpty() || search.stage().equals(stage.name())) {
                var own = new CarriedSynergy.Search(
                        stage.name(), search.kind(), search.park(), search.workingGroup(), "");
                columns.put(
                        stage,
                        new Column(Optional.ofNullable(tallies.get(stage)), synergies.search(code, own, page, SHOWN)));
            }
        }
        TreeSet<String> groups = new TreeSet<>();
        rules.tables().resources().values().forEach(resource -> groups.add(resource.workingGroup()));
        model.addAttribute("columns", columns);
        model.addAttribute("stages", SynergyStage.values());
        model.addAttribute("search", search);
        model.addAttribute("groups", groups);
        model.addAttribute("parks", rules.tables().parks());
        common(code, model);
        return "synergy/board";
    }

    /**
     * The page of a proposal, a synergy in progress, or both.
     *
     * @throws Refusal NOT_FOUND when there is neither
     */
    String synergy(String code, long proposal, Locale language, Model model) {
        List<CarriedSynergy> cases = synergies.ofProposal(code, proposal);
        Optional<StoredProposal> proposed = proposed(code, proposal, !cases.isEmpty());
        Optional<CarriedSynergy> current = cases.stream().findFirst();
        boolean live = current.filter(synergy -> !synergy.ended()).isPresent() || proposed.isEmpty();
        CarriedView view =
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
    CarriedSynergy current(String code, long proposal) {
        return synergies.ofProposal(code, proposal).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("synergy.case.unknown", String.valueOf(proposal), code));
    }

    String done(Locale language) {
        return texts.getMessage("synergy.case.notice.done", null, language);
    }

    /** The errors, each with the label of its field. */
    List<String> sentences(Refusal refusal, Locale language) {
        if (refusal.violations().isEmpty()) {
            return List.of(texts.getMessage(refusal.code(), refusal.arguments().toArray(), language));
        }
        return refusal.violations().stream()
                .map(each -> label(each.field(), language)
                        + texts.getMessage(each.code(), each.arguments().toArray(), language))
                .toList();
    }

    /**
     * The reason that was typed.
     *
     * @throws Refusal INVALID without one, or if it is too long
     */
    static String reason(Map<String, String> typed) {
        return Reason.of(typed.getOrDefault(Reason.FIELD, ""), "synergy.reason.length")
                .text();
    }

    /**
     * The measure that was typed.
     *
     * @throws Refusal INVALID if the year is not a number
     */
    static SynergyMeasures.Typed measure(Map<String, String> typed) {
        String year = typed.getOrDefault("year", "").strip();
        if (!year.matches("([0-9]{4})?")) {
            throw Refusal.invalid(Violation.of("year", "synergy.case.number", 0));
        }
        String comment = typed.getOrDefault("comment", "");
        if (comment.length() > LONGEST) {
            throw Refusal.invalid(Violation.of("comment", "synergy.case.long", LONGEST));
        }
        Optional<Integer> stated =
                Optional.of(year).filter(any -> !any.isEmpty()).map(Integer::valueOf);
        return new SynergyMeasures.Typed(stated, typed, comment, CurrentStaff.name());
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
        model.addAttribute("resources", rules.tables().resources());
        model.addAttribute("staff", CurrentStaff.signedIn());
        model.addAttribute("zone", clock.getZone());
    }

    private String label(String field, Locale language) {
        String key = "synergy.case." + (FIELDS.contains(field) ? "field." : "measure.") + field;
        return texts.getMessage(key, null, field, language) + " : ";
    }
}
