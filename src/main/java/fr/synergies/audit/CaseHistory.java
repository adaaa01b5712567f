package fr.synergies.audit;

import fr.synergies.audit.EngineHistory.CaseProcess;
import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading cases and their history. Every signed-in user may; nothing is changed here. */
@Service
@Transactional(readOnly = true)
public class CaseHistory {

    /** Most items one page may hold. */
    public static final int MOST = 1000;

    private final ActRepository acts;
    private final CaseRepository cases;
    private final CaseTextSearch texted;
    private final KnownValues values;
    private final EngineHistory engine;
    private final CaseTexts texts;
    private final ObjectProvider<ConfidentialFacts> confidential;

    CaseHistory(
            ActRepository acts,
            CaseRepository cases,
            CaseTextSearch texted,
            KnownValues values,
            EngineHistory engine,
            CaseTexts texts,
            ObjectProvider<ConfidentialFacts> confidential) {
        this.acts = acts;
        this.cases = cases;
        this.texted = texted;
        this.values = values;
        this.engine = engine;
        this.texts = texts;
        this.confidential = confidential;
    }

    /**
     * A case and its acts after a sequence number, oldest first.
     *
     * @throws Refusal not found for an unknown case, invalid for a limit outside 1–1000
     */
    public CaseFile of(String caseId, long after, int limit, Locale locale) {
        checkLimit(limit);
        Optional<ProcessTrace> trace = engine.trace(caseId);
        List<RecordedAct> read = acts.of(caseId, after, limit + 1);
        if (read.isEmpty() && trace.isEmpty() && cases.find(caseId).isEmpty()) {
            throw Refusal.notFound("audit.case.unknown", caseId);
        }
        Map<String, String> names = names(trace, locale);
        List<HistoryEntry> entries =
                read.stream().map(act -> entry(act, names, locale)).toList();
        return new CaseFile(
                caseId,
                trace.map(ProcessTrace::process).orElse(""),
                trace.map(found -> texts.name(found.process(), found.name(), locale))
                        .orElse(""),
                trace.map(ProcessTrace::state).orElse(CaseState.ENDED),
                Page.cut(entries, limit, HistoryEntry::sequence));
    }

    /** The way a case took through its process, with names in the reader's language; empty when the engine does not know it. */
    public Optional<ProcessTrace> trace(String caseId, Locale locale) {
        return engine.trace(caseId)
                .map(found -> new ProcessTrace(
                        found.process(),
                        texts.name(found.process(), found.name(), locale),
                        found.state(),
                        found.started(),
                        found.ended(),
                        found.diagram(),
                        found.steps().stream().map(step -> named(step, locale)).toList(),
                        found.flows()));
    }

    /**
     * Cases, the newest first.
     *
     * @param after the key of the last case already seen, empty to begin
     * @throws Refusal invalid for a limit outside 1–1000
     */
    public Page<CaseSummary> cases(CaseSearch search, Optional<Long> after, int limit, Locale locale) {
        checkLimit(limit);
        List<KeptCase> found = found(search, after.orElse(Long.MAX_VALUE), limit + 1);
        var processes = engine.processes(found.stream().map(KeptCase::caseId).toList());
        List<CaseSummary> summaries = found.stream()
                .map(known -> summary(known, Optional.ofNullable(processes.get(known.caseId())), locale))
                .toList();
        return Page.cut(summaries, limit, CaseSummary::sequence);
    }

    /** The programmes that have cases. */
    public List<String> programmes() {
        return values.programmes();
    }

    private List<KeptCase> found(CaseSearch search, long before, int limit) {
        Condition programme = search.programme().isEmpty()
                ? Condition.NONE
                : new Condition("programme", "programme = :programme", Map.of("programme", search.programme()));
        if (!search.text().isEmpty()) {
            return texted.list(search.text(), programme, before, limit);
        }
        Condition noUsers = Condition.of("case_id not like :users", "users", ActRepository.USER + "%");
        return cases.list(programme.and(List.of(noUsers)), before, limit);
    }

    private CaseSummary summary(KeptCase known, Optional<CaseProcess> process, Locale locale) {
        return new CaseSummary(
                known.sequence(),
                known.caseId(),
                known.process(),
                process.map(found -> texts.name(found.key(), found.name(), locale))
                        .orElse(known.process()),
                known.programme(),
                process.map(CaseProcess::state).orElse(CaseState.ENDED),
                process.map(CaseProcess::started).orElse(known.firstAct()),
                known.lastAct());
    }

    private HistoryEntry entry(RecordedAct recorded, Map<String, String> names, Locale locale) {
        Act act = recorded.act();
        String elementName =
                act.element().isEmpty() ? "" : names.getOrDefault(act.element(), texts.name(act.element(), "", locale));
        return new HistoryEntry(
                recorded.sequence(),
                recorded.at(),
                recorded.actor(),
                act.act(),
                act.element(),
                elementName,
                act.outcome(),
                texts.decision(act, locale),
                act.reason(),
                act.verdictId(),
                act.rulesVersion(),
                hidden(act) ? List.of() : Facts.read(act.facts()),
                texts.sentence(recorded, elementName, locale));
    }

    private boolean hidden(Act act) {
        return confidential.stream().anyMatch(facts -> facts.hidden(act.caseId()));
    }

    private Map<String, String> names(Optional<ProcessTrace> trace, Locale locale) {
        Map<String, String> names = new HashMap<>();
        trace.ifPresent(found -> {
            found.steps().forEach(step -> names.put(step.element(), texts.name(step.element(), step.name(), locale)));
            names.put(found.process(), texts.name(found.process(), found.name(), locale));
        });
        return names;
    }

    private ProcessTrace.Step named(ProcessTrace.Step step, Locale locale) {
        return new ProcessTrace.Step(
                step.element(), texts.name(step.element(), step.name(), locale), step.passages(), step.active());
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid(Violation.of("limit", "audit.limit", 1, MOST));
        }
    }
}
