package fr.synergies.programme.life;

import fr.synergies.programme.OpenAtEnd;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.Timeline;
import fr.synergies.programme.page.TimelineEntry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is open when the action ends: its modules close what cannot go on; the rest is handed over to those who finish it. */
@Component
class EndOfAction {

    private static final int LONGEST = 4000;

    private final ObjectProvider<OpenAtEnd> modules;
    private final ObjectProvider<Timeline> timeline;
    private final LifeRepository life;

    EndOfAction(ObjectProvider<OpenAtEnd> modules, ObjectProvider<Timeline> timeline, LifeRepository life) {
        this.modules = modules;
        this.timeline = timeline;
        this.life = life;
    }

    /** Closes or hands over what is open, and notes which cases these are. */
    void settle(Programme programme, LocalDate lastDay, String reason, String actor) {
        Map<String, Boolean> open = new LinkedHashMap<>();
        modules.orderedStream()
                .flatMap(module -> module.end(programme, lastDay, reason).stream())
                .forEach(each -> open.put(each.caseId(), each.closed()));
        timeline.getObject().of(programme).stream()
                .filter(entry -> !entry.done())
                .map(TimelineEntry::caseId)
                .flatMap(Optional::stream)
                .filter(caseId -> !caseId.equals(ProgrammeLife.caseId(programme.code())))
                .forEach(caseId -> open.putIfAbsent(caseId, false));
        note(programme, LifeEvent.Kind.CASES_CLOSED, open, true, lastDay, actor);
        note(programme, LifeEvent.Kind.CASES_HANDED_OVER, open, false, lastDay, actor);
    }

    private void note(
            Programme programme,
            LifeEvent.Kind kind,
            Map<String, Boolean> open,
            boolean closed,
            LocalDate day,
            String actor) {
        String cases = open.entrySet().stream()
                .filter(each -> each.getValue() == closed)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!cases.isEmpty()) {
            life.add(programme.code(), kind, day, actor, cases.substring(0, Math.min(LONGEST, cases.length())));
        }
    }
}
