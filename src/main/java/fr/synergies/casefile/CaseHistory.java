package fr.synergies.casefile;

import fr.synergies.casefile.EngineHistory.CaseProcess;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.ActRepository;
import fr.synergies.trail.ReadableFacts;
import fr.synergies.trail.search.ActSearches;
import fr.synergies.trail.search.CaseFinder;
import fr.synergies.trail.search.CaseRepository;
import fr.synergies.trail.search.CaseRow;
import fr.synergies.trail.search.CaseSearch;
import fr.synergies.trail.search.CaseTexts;
import fr.synergies.trail.search.FacetRepository;
import fr.synergies.trail.search.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases and their history. Every signed-in user may do so; nothing is changed here. */
@Service
@Transactional(readOnly = true)
public class CaseHistory {

    private final ActRepository acts;
    private final CaseActs caseActs;
    private final CaseRepository cases;
    private final CaseFinder finder;
    private final FacetRepository values;
    private final EngineHistory engine;
    private final CaseTexts texts;
    private final ReadableFacts facts;

    CaseHistory(
            ActRepository acts,
            CaseActs caseActs,
            CaseRepository cases,
            CaseFinder finder,
            FacetRepository values,
            EngineHistory engine,
            CaseTexts texts,
            ReadableFacts facts) {
        this.acts = acts;
        this.caseActs = caseActs;
        this.cases = cases;
        this.finder = finder;
        this.values = values;
        this.engine = engine;
        this.texts = texts;
        this.facts = facts;
    }

    /**
     * A case and its acts after a sequence number, oldest first.
     *
     * @throws Refusal not found for an unknown case, invalid for a limit outside 1–1000
     */
    public CaseFile of(String caseId, long after, int limit, Locale locale) {
        return of(caseId, CaseView.ALL, after, limit, locale);
    }

    /**
     * The same for a selected view: the path of one run, the acts at one element.
     *
     * @throws Refusal not found for an unknown case, invalid for a limit outside 1–1000
     */
    public CaseFile of(String caseId, CaseView view, long after, int limit, Locale locale) {
        checkLimit(limit);
        Optional<ProcessTrace> trace = trace(caseId, view.run(), locale);
        List<ActEntry> read = view.element().isEmpty()
                ? acts.of(caseId, after, limit + 1)
                : caseActs.at(caseId, view.element(), after, limit + 1);
        if (read.isEmpty() && trace.isEmpty() && cases.find(caseId).isEmpty()) {
            throw Refusal.notFound("audit.case.unknown", caseId);
        }
        return new CaseFile(
                caseId,
                trace.map(ProcessTrace::process).orElse(""),
                trace.map(ProcessTrace::name).orElse(""),
                trace.map(ProcessTrace::state).orElse(CaseState.ENDED),
                Page.cut(told(read, trace, locale), limit, HistoryEntry::sequence),
                trace);
    }

    /**
     * One act of a case.
     *
     * @throws Refusal not found when the case has no act at that place
     */
    public HistoryEntry act(String caseId, int place, Locale locale) {
        return told(List.of(caseActs.at(caseId, place)), trace(caseId, "", locale), locale)
                .get(0);
    }

    /** The acts of a case after a place, oldest first, up to a limit. */
    List<HistoryEntry> from(String caseId, int place, int limit, Optional<ProcessTrace> trace, Locale locale) {
        return told(caseActs.from(caseId, place, limit), trace, locale);
    }

    /** When the engine's details of a case were removed; empty if it still keeps them, or never had any. */
    Optional<Instant> detailsRemoved(String caseId) {
        return caseActs.detailsRemoved(caseId);
    }

    /** The number of acts at each element of a case. */
    public Map<String, Long> actsPerElement(String caseId) {
        return caseActs.perElement(caseId);
    }

    /**
     * The path that a case took through its process, with names in the reader's language; empty if the engine does not know the
     * case.
     */
    public Optional<ProcessTrace> trace(String caseId, Locale locale) {
        return trace(caseId, "", locale);
    }

    /** The same for one of its runs. */
    public Optional<ProcessTrace> trace(String caseId, String run, Locale locale) {
        return engine.trace(caseId, run)
                .map(found -> found.named(
                        texts.name(found.process(), found.process(), found.name(), locale),
                        found.steps().stream()
                                .map(step ->
                                        step.named(texts.name(found.process(), step.element(), step.name(), locale)))
                                .toList()));
    }

    /**
     * Cases, newest first.
     *
     * @param after the key of the last case already read, empty for the first page
     * @throws Refusal invalid for a limit outside 1–1000
     */
    public Page<CaseSummary> cases(CaseSearch search, Optional<Long> after, int limit, Locale locale) {
        checkLimit(limit);
        List<CaseRow> found = finder.list(search, after.orElse(Long.MAX_VALUE), limit + 1);
        var processes = engine.processes(found.stream().map(CaseRow::caseId).toList());
        List<CaseSummary> summaries = found.stream()
                .map(known -> summary(known, Optional.ofNullable(processes.get(known.caseId())), locale))
                .toList();
        return Page.cut(summaries, limit, CaseSummary::sequence);
    }

    /** The programmes that have cases. */
    public List<String> programmes() {
        return values.programmes();
    }

    private CaseSummary summary(CaseRow known, Optional<CaseProcess> process, Locale locale) {
        return new CaseSummary(
                known.sequence(),
                known.caseId(),
                known.process(),
                process.map(found -> texts.name(found.key(), found.key(), found.name(), locale))
                        .orElse(known.process()),
                known.programme(),
                process.map(CaseProcess::state).orElse(CaseState.ENDED),
                process.map(CaseProcess::started).orElse(known.firstAct()),
                known.lastAct());
    }

    private List<HistoryEntry> told(List<ActEntry> read, Optional<ProcessTrace> trace, Locale locale) {
        Map<String, String> names = names(trace);
        String process = trace.map(ProcessTrace::process).orElse("");
        return read.stream().map(act -> entry(process, act, names, locale)).toList();
    }

    private HistoryEntry entry(String process, ActEntry recorded, Map<String, String> names, Locale locale) {
        Act act = recorded.act();
        String elementName = act.element().isEmpty()
                ? ""
                : names.getOrDefault(act.element(), texts.name(process, act.element(), "", locale));
        return new HistoryEntry(
                recorded.sequence(),
                recorded.place(),
                recorded.at(),
                recorded.actor(),
                act.act(),
                act.element(),
                elementName,
                act.outcome(),
                texts.decision(process, act, locale),
                act.reason(),
                act.verdictId(),
                act.rulesVersion(),
                facts.of(act),
                texts.sentence(process, recorded, elementName, locale));
    }

    private static Map<String, String> names(Optional<ProcessTrace> trace) {
        Map<String, String> names = new HashMap<>();
        trace.ifPresent(found -> {
            found.steps().forEach(step -> names.put(step.element(), step.name()));
            names.put(found.process(), found.name());
        });
        return names;
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > ActSearches.MOST) {
            throw Refusal.invalid(Violation.of("limit", "audit.limit", 1, ActSearches.MOST));
        }
    }
}
