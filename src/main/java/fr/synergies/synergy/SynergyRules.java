package fr.synergies.synergy;

import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Judges what flows could make together by the rules of {@code rules/synergy}. Keeps nothing. */
@Service
public class SynergyRules {

    /** Synergies that are judged at once, at most. */
    static final int MOST = 20_000;

    private static final int JUDGED_TOGETHER = 250;

    private final RuleSet rules;
    private final SynergyTables tables;
    private final SynergyDetection detection;

    SynergyRules(RuleSet rules) {
        this.rules = rules;
        this.tables = SynergyTables.of(rules);
        this.detection = new SynergyDetection(tables.compatibilities(), tables.poolingRadiusKm());
    }

    /**
     * Every synergy that the flows could make, eligible or not, the best one first.
     *
     * @param flows with ids of their own
     * @throws fr.synergies.web.Refusal UNPROCESSABLE if there are more than {@value #MOST}
     */
    public List<Synergy> judge(Collection<Flow> flows) {
        return judge(flows, (done, of) -> {});
    }

    /** The same, telling how far it is each time that some are judged. */
    List<Synergy> judge(Collection<Flow> flows, Progress progress) {
        List<Proposal> proposals = detection.detect(flows, MOST);
        List<Synergy> judged = new ArrayList<>();
        for (int start = 0; start < proposals.size(); start += JUDGED_TOGETHER) {
            progress.judged(start, proposals.size());
            judged.addAll(together(proposals.subList(start, Math.min(proposals.size(), start + JUDGED_TOGETHER))));
        }
        return judged.stream().sorted(Synergy.RANKING).toList();
    }

    /** Version of the rule set that judges now. */
    public String version() {
        return rules.version();
    }

    SynergyTables tables() {
        return tables;
    }

    /** Who wants to know how many proposals are judged, and of how many. */
    interface Progress {

        void judged(int done, int of);
    }

    private List<Synergy> together(List<Proposal> proposals) {
        List<Candidate> candidates = IntStream.range(0, proposals.size())
                .mapToObj(number ->
                        Candidate.of(number, proposals.get(number), tables.compatibility(proposals.get(number))))
                .toList();
        Map<Integer, Map<String, Finding>> said = new HashMap<>();
        rules.evaluate(candidates)
                .findings()
                .forEach(finding -> said.computeIfAbsent(finding.line(), line -> new HashMap<>())
                        .put(finding.rule(), finding));
        return candidates.stream()
                .map(candidate -> Synergy.of(candidate, reasons(candidate, said.get(candidate.number()))))
                .toList();
    }

    private List<Reason> reasons(Candidate candidate, Map<String, Finding> said) {
        return tables.criteria().stream()
                .filter(criterion -> criterion.appliesTo(candidate.kind()))
                .map(criterion -> reason(criterion, said))
                .toList();
    }

    private static Reason reason(Criterion criterion, Map<String, Finding> said) {
        Finding finding = said == null ? null : said.get(criterion.rule());
        if (finding == null) {
            throw new RuleSetException("rules/synergy: no rule judges by the criterion " + criterion.rule());
        }
        return new Reason(finding.rule(), CriterionOutcome.of(finding.severity()), finding.message(), finding.source());
    }
}
