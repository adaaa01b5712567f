package fr.synergies.platform.jobs;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Jobs as the API answers with them, in the language of who asks. */
@Component
public class JobAnswers {

    private final JobTexts texts;
    private final Clock clock;

    JobAnswers(JobTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public JobAnswer of(Job job) {
        return JobAnswer.of(job, texts.failure(job), clock.instant());
    }
}
