package fr.synergies.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said of a job on pages and by the API, in the language of who reads it. */
@Component("jobTexts")
class JobTexts {

    private final MessageSource texts;
    private final Clock clock;

    JobTexts(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** What kind of work it is. */
    public String kind(Job job) {
        return texts.getMessage("jobs.kind." + job.kind(), null, job.kind(), language());
    }

    /** Its state, or that somebody cancelled it and it has not stopped yet. */
    public String state(Job job) {
        return job.cancelling() ? text("jobs.cancelling") : text("jobs.state." + job.state());
    }

    /** Why it failed, or failed the last time; empty if it did not. */
    public String failure(Job job) {
        return job.failure().isEmpty()
                ? ""
                : texts.getMessage(job.failure(), job.failureArguments().toArray(), job.failure(), language());
    }

    /** How far it is, how fast, and how long it will take; empty while nothing is known. */
    public String progress(Job job) {
        if (job.ended() || job.done() == 0) {
            return "";
        }
        Instant now = clock.instant();
        String far = job.total() > 0
                ? text("jobs.progress", job.done(), job.total())
                : text("jobs.progress.open", job.done());
        Optional<String> rate = job.perSecond(now).map(each -> text("jobs.rate", each));
        Optional<String> left = job.left(now).map(this::left);
        return far
                + rate.map(each -> " · " + each).orElse("")
                + left.map(each -> " · " + each).orElse("");
    }

    private String left(Duration left) {
        return left.toMinutes() > 0
                ? text("jobs.left.minutes", left.toMinutes())
                : text("jobs.left.seconds", Math.max(1, left.toSeconds()));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
