package fr.synergies.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Marks the paths of two cases of the same process on its diagram; on the newer diagram if they ran different versions. */
@Component
class ComparisonDiagram {

    private final CompareCases compare;
    private final CaseHistory history;
    private final MessageSource messages;

    ComparisonDiagram(CompareCases compare, CaseHistory history, MessageSource messages) {
        this.compare = compare;
        this.history = history;
        this.messages = messages;
    }

    /** The diagram; empty if they did not run the same process. */
    Optional<CaseDiagram> of(String left, String right, Locale locale) {
        CaseComparison comparison = compare.compare(left, right, locale);
        if (!comparison.sameProcess()) {
            return Optional.empty();
        }
        ProcessTrace one = history.trace(left, locale).orElseThrow();
        ProcessTrace other = history.trace(right, locale).orElseThrow();
        return Optional.of(new CaseDiagram(
                (one.version() >= other.version() ? one : other).diagram(),
                comparison.steps().stream().map(this::mark).toList(),
                flows(one.flows(), other.flows())));
    }

    private CaseDiagram.Mark mark(CaseComparison.Step step) {
        String look = look(step.passed());
        String count = text("audit.compare.count." + look, times(step.left()), times(step.right()));
        return new CaseDiagram.Mark(
                step.element(),
                look,
                count,
                "",
                "",
                text(
                        "audit.case.step.said",
                        step.name(),
                        text("audit.compare.passed." + step.passed()) + ", " + count));
    }

    private static List<CaseDiagram.Flow> flows(Set<String> left, Set<String> right) {
        List<CaseDiagram.Flow> flows = new ArrayList<>();
        left.forEach(flow -> flows.add(new CaseDiagram.Flow(flow, right.contains(flow) ? "both" : "left")));
        right.stream()
                .filter(flow -> !left.contains(flow))
                .forEach(flow -> flows.add(new CaseDiagram.Flow(flow, "right")));
        return flows;
    }

    private static String look(CaseComparison.Passed passed) {
        return passed.name().toLowerCase(Locale.ROOT);
    }

    private static int times(Optional<CaseComparison.Passage> passage) {
        return passage.map(CaseComparison.Passage::times).orElse(0);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
