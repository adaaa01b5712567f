package fr.synergies.recruitment;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineEntry.Kind;
import fr.synergies.programme.page.TimelineSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Recruitments and holders of the post on the timeline of a programme; people appear by reference only. */
@Component
class RecruitmentTimeline implements TimelineSource {

    private final Recruitments recruitments;
    private final Posts posts;
    private final MessageSource texts;
    private final Clock clock;

    RecruitmentTimeline(Recruitments recruitments, Posts posts, MessageSource texts, Clock clock) {
        this.recruitments = recruitments;
        this.posts = posts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Recruitment each : recruitments.of(programme)) {
            entries.add(milestone(each, each.startedAt(), "recruitment.timeline.opened"));
            each.closedAt()
                    .map(at -> milestone(each, at, "recruitment.timeline." + each.stage()))
                    .ifPresent(entries::add);
        }
        for (Post post : posts.of(programme)) {
            entries.add(people(post, post.from(), "recruitment.timeline.entry"));
            post.to()
                    .map(day -> people(post, day, "recruitment.timeline.departure"))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private TimelineEntry milestone(Recruitment recruitment, Instant at, String key) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        return new TimelineEntry(
                day, Kind.MILESTONE, text(key, recruitment.number()), true, Optional.of(recruitment.caseId()));
    }

    private TimelineEntry people(Post post, LocalDate day, String key) {
        boolean done = !day.isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return new TimelineEntry(day, Kind.PEOPLE, text(key, post.ref()), done, Optional.of(post.caseId()));
    }

    private LocalizedText text(String key, Object argument) {
        Object[] arguments = {argument};
        return new LocalizedText(
                texts.getMessage(key, arguments, Locale.FRENCH), texts.getMessage(key, arguments, Locale.ENGLISH));
    }
}
