package fr.synergies.casefile;

import fr.synergies.trail.search.DurationFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Marks the path of a case on the diagram of its process, in the reader's language. */
@Component
class CaseDiagrams {

    private static final Duration WORTH_SAYING = Duration.ofMinutes(1);
    private static final String PASSED = "passed";

    private final MessageSource messages;
    private final DurationFormat durations;

    CaseDiagrams(MessageSource messages, DurationFormat durations) {
        this.messages = messages;
        this.durations = durations;
    }

    CaseDiagram of(ProcessTrace trace) {
        return new CaseDiagram(
                trace.diagram(),
                trace.steps().stream().map(this::mark).toList(),
                trace.flows().stream()
                        .map(flow -> new CaseDiagram.Flow(flow, PASSED))
                        .toList());
    }

    private CaseDiagram.Mark mark(ProcessTrace.Step step) {
        String state = text("audit.case.step.state." + step.state());
        boolean timed = step.span().total().compareTo(WORTH_SAYING) >= 0;
        String span = timed ? durations.text(step.span().total()) : "";
        List<String> said = new ArrayList<>(List.of(state, text("audit.case.step.times", step.passages())));
        if (timed) {
            said.add(span);
        }
        return new CaseDiagram.Mark(
                step.element(),
                step.state().name().toLowerCase(Locale.ROOT),
                String.valueOf(step.passages()),
                step.state() == StepState.PASSED ? "" : state,
                span,
                text("audit.case.step.said", step.name(), String.join(", ", said)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
