package fr.synergies.meeting.point;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The monthly meetings on the programme's timeline; those that were dropped are not shown. */
@Component
class ReviewTimeline implements TimelineSource {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Reviews reviews;
    private final MessageSource texts;

    ReviewTimeline(Reviews reviews, MessageSource texts) {
        this.reviews = reviews;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        return reviews.of(programme).stream()
                .filter(review -> !review.skipped())
                .map(this::monthly)
                .toList();
    }

    private TimelineEntry monthly(Review review) {
        return new TimelineEntry(
                review.heldOn().orElse(review.plannedOn()),
                TimelineEntry.Kind.MEETING,
                text("review.point", MONTH.format(review.month())),
                review.heldOn().isPresent(),
                Optional.of(review.caseId()));
    }

    private LocalizedText text(String code, String argument) {
        return new LocalizedText(
                texts.getMessage(code, new Object[] {argument}, Locale.FRENCH),
                texts.getMessage(code, new Object[] {argument}, Locale.ENGLISH));
    }
}
