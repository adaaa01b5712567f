package fr.synergies.synergy.carried;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.Verdict;
import fr.synergies.decision.Decision;
import fr.synergies.decision.DecisionStore;
import fr.synergies.decision.Ruling;
import fr.synergies.kernel.StoredJson;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.synergy.matching.Judgement;
import fr.synergies.synergy.matching.SynergyComparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of synergies in progress: verdicts and decisions on them, studies, trials. */
@Repository
class RunningSynergyHistory {

    private static final TypeReference<List<CriterionFinding>> REASONS = new TypeReference<>() {};
    private static final String STAGE = "stage";

    private final JdbcClient jdbc;
    private final DecisionStore decisions;
    private final StoredJson json;

    RunningSynergyHistory(JdbcClient jdbc, DecisionStore decisions, ObjectMapper json) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.json = new StoredJson(json);
    }

    /** The verdicts on a synergy, latest first. */
    List<RunningSynergyVerdict> verdicts(RunningSynergy synergy) {
        List<Ruling> rulings = decisions.rulings(synergy.caseId());
        return decisions.of(synergy.caseId()).stream()
                .map(decision -> verdict(decision, rulings))
                .toList();
    }

    Optional<RunningSynergyVerdict> latest(RunningSynergy synergy) {
        return decisions
                .latest(synergy.caseId())
                .map(decision -> verdict(decision, decisions.rulings(synergy.caseId())));
    }

    Decision add(RunningSynergy synergy, SynergyStage stage, Judgement judgement) {
        Map<String, String> about = SynergyComparison.figures(judgement);
        about.put(STAGE, stage.name());
        return decisions.append(new Decision.Draft(
                "synergy",
                synergy.caseId(),
                judgement.rulesVersion(),
                judgement.verdict().name(),
                about,
                judgement.facts(),
                judgement.reasons()));
    }

    /** Records what a person decided upon the latest verdict. */
    void decide(RunningSynergy synergy, CompletedTask task, String decision, String reason) {
        decisions.append(new Ruling(
                decisions.latest(synergy.caseId()).orElseThrow().id(),
                task.element(),
                decision,
                task.actor(),
                reason,
                "",
                Map.of(),
                Optional.empty(),
                Optional.of(task.at())));
    }

    /** The studies of a synergy, latest first. */
    List<SynergyStudy> studies(long synergy) {
        return jdbc.sql("select * from synergy_study where synergy_id = ? order by id desc")
                .param(synergy)
                .query(SynergyStudy.class)
                .list();
    }

    void add(long synergy, SynergyStudy study) {
        jdbc.sql("insert into synergy_study (synergy_id, technical, legal, economic, studied_on, studied_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        synergy,
                        study.technical(),
                        study.legal(),
                        study.economic(),
                        study.studiedOn(),
                        study.studiedBy())
                .update();
    }

    /** The trials of a synergy, latest first. */
    List<SynergyTrial> trials(long synergy) {
        return jdbc.sql("select * from synergy_trial where synergy_id = ? order by id desc")
                .param(synergy)
                .query(SynergyTrial.class)
                .list();
    }

    void add(long synergy, SynergyTrial trial) {
        jdbc.sql("insert into synergy_trial (synergy_id, outcome, reason, recorded_on, recorded_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(synergy, trial.outcome(), trial.reason(), trial.recordedOn(), trial.recordedBy())
                .update();
    }

    private RunningSynergyVerdict verdict(Decision decision, List<Ruling> rulings) {
        Optional<Ruling> ruling = rulings.stream()
                .filter(each -> each.decisionId().equals(decision.id()))
                .reduce((earlier, later) -> later);
        return new RunningSynergyVerdict(
                decision.id(),
                SynergyStage.valueOf(decision.about().get(STAGE)),
                Verdict.valueOf(decision.outcome()),
                figure(decision, "coverage"),
                figure(decision, "distance_km"),
                figure(decision, "saving"),
                figure(decision, "tonnes"),
                json.read(decision.content(), REASONS),
                decision.rulesVersion(),
                decision.at(),
                ruling.map(Ruling::ruling).orElse(""),
                ruling.map(Ruling::reason).orElse(""),
                ruling.map(Ruling::actor).orElse(""));
    }

    private static Optional<BigDecimal> figure(Decision decision, String name) {
        return Optional.ofNullable(decision.about().get(name)).map(BigDecimal::new);
    }
}
