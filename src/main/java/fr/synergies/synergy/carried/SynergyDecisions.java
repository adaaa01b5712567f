package fr.synergies.synergy.carried;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.decision.ComparableVerdict;
import fr.synergies.decision.Decision;
import fr.synergies.decision.DecisionKind;
import fr.synergies.kernel.StoredJson;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.synergy.matching.Judgement;
import fr.synergies.synergy.matching.SynergyComparison;
import fr.synergies.synergy.matching.SynergyFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Provides the verdicts on synergies in progress for explanation and recomputation. They grant no aid. */
@Component
class SynergyDecisions implements DecisionKind {

    private static final TypeReference<List<CriterionFinding>> REASONS = new TypeReference<>() {};

    private final StoredJson json;
    private final RunningSynergyRepository synergies;
    private final RunningSynergyFacts facts;
    private final SynergyFactTables tables;
    private final SynergyComparison comparison;

    SynergyDecisions(
            ObjectMapper json,
            RunningSynergyRepository synergies,
            RunningSynergyFacts facts,
            SynergyFactTables tables,
            SynergyComparison comparison) {
        this.json = new StoredJson(json);
        this.synergies = synergies;
        this.facts = facts;
        this.tables = tables;
        this.comparison = comparison;
    }

    @Override
    public String kind() {
        return "synergy";
    }

    @Override
    public String process() {
        return "synergy";
    }

    /** Whether the user may read a decision: only staff and auditors see companies that do not share their data. */
    @Override
    public boolean readable(Decision decision) {
        return CurrentStaff.signedIn()
                || synergies
                        .ofCase(decision.caseId())
                        .filter(RunningSynergy::shared)
                        .isPresent();
    }

    @Override
    public ComparableVerdict stored(Decision decision) {
        return comparison.of(decision.outcome(), decision.about(), json.read(decision.content(), REASONS));
    }

    @Override
    public ComparableVerdict recompute(Decision decision, RuleSet rules) {
        SynergyFacts judged = json.read(decision.facts(), SynergyFacts.class);
        return comparison.of(facts.recompute(judged, rules, programme(decision)));
    }

    @Override
    public List<FactTable> facts(Decision decision, RuleSet names) {
        return tables.of(
                json.read(decision.facts(), SynergyFacts.class),
                SynergyTables.of(names.within(RuleScope.of(programme(decision)))));
    }

    @Override
    public Map<String, RuleNote> notes(RuleSet rules) {
        Map<String, RuleNote> notes = new HashMap<>();
        rules.rows(SynergyCriterion.class)
                .forEach(criterion -> notes.put(
                        criterion.rule(),
                        new RuleNote(
                                criterion.name().in(LocaleContextHolder.getLocale()),
                                criterion.source().in(LocaleContextHolder.getLocale()),
                                "synergy/criteria.csv")));
        return notes;
    }

    private String programme(Decision decision) {
        return synergies
                .ofCase(decision.caseId())
                .map(RunningSynergy::programme)
                .orElse("");
    }

    /** The verdict in the form used for comparison and for binding it to its act. */
    ComparableVerdict comparable(Judgement judgement) {
        return comparison.of(judgement);
    }
}
