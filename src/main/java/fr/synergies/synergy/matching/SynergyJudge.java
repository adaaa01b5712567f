package fr.synergies.synergy.matching;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Remark;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges the possible synergies of flows by a single rule set, so that everything it reads and returns is consistent. Stateless.
 */
public final class SynergyJudge {

    /** Maximum number of synergies in one evaluation. */
    public static final int MOST = 20_000;

    /** Number of proposals judged together: Drools sessions work best with a few hundred facts, neither one nor all. */
    public static final int JUDGED_TOGETHER = 250;

    private final RuleSet rules;
    private final SynergyTables tables;
    private final SynergyDetection detection;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @throws RuleSetException if the tables of the rule set are inconsistent
     */
    SynergyJudge(RuleSet rules) {
        this(rules, RuleScope.general());
    }

    /**
     * The judge of a programme, whose own rows hold instead of the general ones.
     *
     * @throws RuleSetException if the tables of the rule set are inconsistent
     */
    SynergyJudge(RuleSet all, RuleScope scope) {
        this.rules = all.within(scope);
        this.tables = SynergyTables.of(rules);
        this.detection = new SynergyDetection(tables.compatibilities(), tables.poolingRadiusKm());
        tables.criteria().forEach(criterion -> places.put(criterion.rule(), places.size()));
    }

    /**
     * All possible synergies of the flows, eligible or not, best first.
     *
     * @param flows flows with unique ids
     * @throws fr.synergies.kernel.Refusal UNPROCESSABLE if there are more than {@value #MOST}
     */
    public List<Synergy> judge(Collection<Flow> flows) {
        return explain(detection.detect(flows, MOST)).stream()
                .sorted(Synergy.RANKING)
                .toList();
    }

    /** The possible synergies of the flows of a region, within the limit of the criterion of distance. */
    public MatchSearch candidates(Collection<Flow> flows) {
        return new MatchSearch(flows, tables.compatibilities(), tables.poolingRadiusKm());
    }

    /** The verdicts on proposals, in their order, with all sentences. */
    public List<Synergy> explain(List<FlowMatch> proposals) {
        List<Synergy> judged = new ArrayList<>();
        for (int start = 0; start < proposals.size(); start += JUDGED_TOGETHER) {
            judged.addAll(together(proposals.subList(start, Math.min(proposals.size(), start + JUDGED_TOGETHER))));
        }
        return judged;
    }

    /** The verdicts on a few hundred proposals at most, in their order, without sentences. */
    public List<CriteriaResult> rule(List<FlowMatch> proposals) {
        List<PossibleSynergy> candidates = numbered(proposals);
        CriterionOutcome[][] said =
                new CriterionOutcome[candidates.size()][tables.criteria().size()];
        for (Remark remark : rules.remarks(candidates)) {
            Integer criterion = places.get(remark.rule());
            if (criterion != null) {
                said[remark.line()][criterion] =
                        CriterionOutcome.of(remark.weight().orElseThrow());
            }
        }
        List<CriteriaResult> rulings = new ArrayList<>(candidates.size());
        for (PossibleSynergy candidate : candidates) {
            rulings.add(CriteriaResult.of(candidate, applying(candidate, said[candidate.number()])));
        }
        return rulings;
    }

    /** Version of the rule set. */
    public String version() {
        return rules.version();
    }

    public SynergyTables tables() {
        return tables;
    }

    private CriterionOutcome[] applying(PossibleSynergy candidate, CriterionOutcome[] said) {
        CriterionOutcome[] outcomes = new CriterionOutcome[said.length];
        int applying = 0;
        for (int i = 0; i < said.length; i++) {
            if (tables.criteria().get(i).appliesTo(candidate.kind())) {
                outcomes[applying++] = spoken(said[i], tables.criteria().get(i));
            }
        }
        return Arrays.copyOf(outcomes, applying);
    }

    private List<PossibleSynergy> numbered(List<FlowMatch> proposals) {
        List<PossibleSynergy> candidates = new ArrayList<>(proposals.size());
        for (FlowMatch proposal : proposals) {
            candidates.add(PossibleSynergy.of(candidates.size(), proposal, tables));
        }
        return candidates;
    }

    private List<Synergy> together(List<FlowMatch> proposals) {
        List<PossibleSynergy> candidates = numbered(proposals);
        Map<Integer, Map<String, Finding>> said = new HashMap<>();
        rules.evaluate(candidates)
                .findings()
                .forEach(finding -> said.computeIfAbsent(finding.line(), line -> new HashMap<>())
                        .put(finding.rule(), finding));
        return candidates.stream()
                .map(candidate ->
                        Synergy.of(candidate, reasons(candidate, said.getOrDefault(candidate.number(), Map.of()))))
                .toList();
    }

    private List<CriterionFinding> reasons(PossibleSynergy candidate, Map<String, Finding> said) {
        return tables.criteria().stream()
                .filter(criterion -> criterion.appliesTo(candidate.kind()))
                .map(criterion -> reason(spoken(said.get(criterion.rule()), criterion)))
                .toList();
    }

    private static CriterionFinding reason(Finding finding) {
        return new CriterionFinding(
                finding.rule(), CriterionOutcome.of(finding.severity()), finding.message(), finding.source());
    }

    private static <T> T spoken(T said, SynergyCriterion criterion) {
        if (said == null) {
            throw new RuleSetException("rules/synergy: no rule judges by the criterion " + criterion.rule());
        }
        return said;
    }
}
