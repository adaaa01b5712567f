package fr.synergies.casefile;

import fr.synergies.casefile.CaseComparison.Passage;
import fr.synergies.casefile.CaseComparison.Side;
import fr.synergies.trail.Act;
import fr.synergies.trail.search.CaseTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares two cases: where their paths differ, where time was spent, what was decided differently. */
@Service
@Transactional(readOnly = true)
class CompareCases {

    /** Maximum number of decisions of a case that are compared. */
    private static final int DECISIONS = 2000;

    /** Number of other cases of the same process that are offered. */
    private static final int OFFERED = 50;

    private final CaseHistory history;
    private final CaseActs acts;
    private final EngineHistory engine;
    private final CaseTexts texts;
    private final Clock clock;

    CompareCases(CaseHistory history, CaseActs acts, EngineHistory engine, CaseTexts texts, Clock clock) {
        this.history = history;
        this.acts = acts;
        this.engine = engine;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Compares two cases.
     *
     * @throws fr.synergies.kernel.Refusal not found for an unknown case
     */
    public CaseComparison compare(String left, String right, Locale locale) {
        CaseFile one = history.of(left, 0, 1, locale);
        CaseFile other = history.of(right, 0, 1, locale);
        boolean same = !one.process().isEmpty() && one.process().equals(other.process());
        return new CaseComparison(
                side(one),
                side(other),
                same,
                same && version(one) == version(other),
                same ? together(one, other, locale) : apart(one, other, locale));
    }

    /** Cases with which a case can be compared: the latest ones of the same process. */
    public List<String> others(String caseId, Locale locale) {
        return history.trace(caseId, locale)
                .map(trace -> engine.others(trace.process(), caseId, OFFERED))
                .orElse(List.of());
    }

    private Side side(CaseFile file) {
        Optional<Instant> started = file.trace().map(trace -> trace.run().started());
        Optional<Instant> ended = file.trace().flatMap(trace -> trace.run().ended());
        Instant until = ended.orElse(clock.instant());
        CaseActs.Extent extent = acts.extent(file.caseId());
        return new Side(
                file.caseId(),
                file.process(),
                file.processName(),
                version(file),
                file.state(),
                started,
                ended,
                started.map(from -> Duration.between(from, until)).orElse(Duration.ZERO),
                extent.acts(),
                extent.people());
    }

    private List<CaseComparison.Step> together(CaseFile one, CaseFile other, Locale locale) {
        Map<String, ProcessTrace.Step> left = steps(one);
        Map<String, ProcessTrace.Step> right = steps(other);
        Map<String, Passage> lefts = passages(one, locale);
        Map<String, Passage> rights = passages(other, locale);
        return inOrder(List.copyOf(left.keySet()), List.copyOf(right.keySet())).stream()
                .map(element -> new CaseComparison.Step(
                        element,
                        left.getOrDefault(element, right.get(element)).name(),
                        Optional.ofNullable(lefts.get(element)),
                        Optional.ofNullable(rights.get(element))))
                .toList();
    }

    /** Steps of different processes, kept apart because the same id may mean different steps. */
    private List<CaseComparison.Step> apart(CaseFile one, CaseFile other, Locale locale) {
        List<CaseComparison.Step> all = new ArrayList<>();
        Map<String, ProcessTrace.Step> left = steps(one);
        passages(one, locale)
                .forEach((element, passage) -> all.add(new CaseComparison.Step(
                        element, left.get(element).name(), Optional.of(passage), Optional.empty())));
        Map<String, ProcessTrace.Step> right = steps(other);
        passages(other, locale)
                .forEach((element, passage) -> all.add(new CaseComparison.Step(
                        element, right.get(element).name(), Optional.empty(), Optional.of(passage))));
        return all;
    }

    /** The left elements in their order; each additional one is placed after its predecessor on the right. */
    static List<String> inOrder(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        int behind = 0;
        for (String element : right) {
            int known = all.indexOf(element);
            if (known < 0) {
                all.add(behind, element);
                known = behind;
            }
            behind = known + 1;
        }
        return all;
    }

    private Map<String, Passage> passages(CaseFile file, Locale locale) {
        Map<String, List<String>> decided = acts.decisions(file.caseId(), DECISIONS).stream()
                .collect(Collectors.groupingBy(
                        CaseActs.Decided::element,
                        Collectors.mapping(
                                each -> texts.decision(
                                        file.process(),
                                        Act.in(file.caseId())
                                                .at(each.element())
                                                .did(each.act())
                                                .outcome(each.outcome()),
                                        locale),
                                Collectors.toList())));
        Map<String, Passage> passages = new LinkedHashMap<>();
        steps(file)
                .forEach((element, step) -> passages.put(
                        element,
                        new Passage(
                                step.state(),
                                step.passages(),
                                step.span().total(),
                                decided.getOrDefault(element, List.of()))));
        return passages;
    }

    private static Map<String, ProcessTrace.Step> steps(CaseFile file) {
        Map<String, ProcessTrace.Step> steps = new LinkedHashMap<>();
        file.trace().ifPresent(trace -> trace.steps().forEach(step -> steps.put(step.element(), step)));
        return steps;
    }

    private static int version(CaseFile file) {
        return file.trace().map(ProcessTrace::version).orElse(0);
    }
}
