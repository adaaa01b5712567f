package fr.synergies.meeting.followup;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The additional meetings of reinforced follow-ups on the programme's timeline; those that were dropped are not shown. */
@Component
class FollowUpTimeline implements TimelineSource {

    private final ReinforcedFollowUps followUps;
    private final ExtraPoints points;
    private final MessageSource texts;

    FollowUpTimeline(ReinforcedFollowUps followUps, ExtraPoints points, MessageSource texts) {
        this.followUps = followUps;
        this.points = points;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        return followUps.of(programme).stream()
                .flatMap(followUp -> points.of(followUp).stream()
                        .filter(point -> shown(point.status()))
                        .map(point -> extra(followUp, point)))
                .toList();
    }

    private TimelineEntry extra(FollowUp followUp, ExtraPoint point) {
        return new TimelineEntry(
                point.heldOn().orElse(point.dueOn()),
                TimelineEntry.Kind.MEETING,
                text("review.extra-point", String.valueOf(point.number())),
                point.status() == ExtraPoint.Status.HELD,
                Optional.of(followUp.caseId()));
    }

    private LocalizedText text(String code, String argument) {
        return new LocalizedText(
                texts.getMessage(code, new Object[] {argument}, Locale.FRENCH),
                texts.getMessage(code, new Object[] {argument}, Locale.ENGLISH));
    }

    private static boolean shown(ExtraPoint.Status status) {
        return status == ExtraPoint.Status.OPEN
                || status == ExtraPoint.Status.HELD
                || status == ExtraPoint.Status.MISSED;
    }
}
