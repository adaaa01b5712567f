package fr.synergies.replay;

import fr.synergies.platform.workflow.Cases;
import fr.synergies.platform.workflow.history.CaseRuns;
import fr.synergies.platform.workflow.time.EngineJobs;
import fr.synergies.replay.ReplayConfiguration.Journals;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Replays the journals once the application has started, then returns it to the current date and to its users. */
@Component
@Profile("replay")
class Replay implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int BETWEEN_NEWS = 100;

    private final Journals journals;
    private final ReplaySettings settings;
    private final ReplayClock clock;
    private final ServletWebServerApplicationContext program;
    private final Cases cases;
    private final EngineJobs engine;
    private final DueJobs jobs;
    private final ReplaySummary summary;
    private String told = "";
    private final Map<String, ApiSession> desks = new HashMap<>();

    Replay(
            Journals journals,
            ReplaySettings settings,
            ReplayClock clock,
            ServletWebServerApplicationContext program,
            Cases cases,
            CaseRuns runs,
            EngineJobs engine) {
        this.journals = journals;
        this.settings = settings;
        this.clock = clock;
        this.program = program;
        this.cases = cases;
        this.engine = engine;
        this.jobs = new DueJobs(engine, clock);
        this.summary = new ReplaySummary(runs);
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        boolean executing = engine.pause();
        try {
            for (Journal journal : journals.all()) {
                follow(journal);
            }
        } finally {
            clock.release();
        }
        if (executing) {
            engine.resume();
        }
        told = summary.told(jobs.done());
        LOG.info(told);
    }

    /** The summary printed at the end. */
    String told() {
        return told;
    }

    private void follow(Journal journal) throws IOException, InterruptedException {
        LOG.info("Replaying {}: {} entries", journal.file(), journal.entries().size());
        int done = 0;
        for (Entry entry : journal.entries()) {
            jobs.until(entry.at());
            clock.moveTo(entry.at());
            act(journal, entry);
            if (++done % BETWEEN_NEWS == 0) {
                LOG.info(
                        "{}: {} of {} entries, {}",
                        journal.file(),
                        done,
                        journal.entries().size(),
                        entry.at());
            }
        }
        summary.entries(done);
    }

    private void act(Journal journal, Entry entry) throws IOException, InterruptedException {
        ApiSession session = session(entry.by());
        if (entry.step() instanceof JournalStep.Call call) {
            check(journal, entry, session.call(call.method(), call.path(), call.body()));
        } else if (entry.step() instanceof JournalStep.Attach attach) {
            String path = "/api/tasks/"
                    + open(journal, entry, attach.caseId(), attach.task(), false)
                            .get(0) + "/documents";
            check(journal, entry, session.attach(path, attach.kind(), attach.name(), attach.text()));
        } else if (entry.step() instanceof JournalStep.Complete complete) {
            Map<String, Object> form = Map.of("variables", complete.form());
            for (String task : open(journal, entry, complete.caseId(), complete.task(), complete.all())) {
                check(journal, entry, session.call("POST", "/api/tasks/" + task + "/completion", form));
            }
        }
    }

    private List<String> open(Journal journal, Entry entry, String caseId, String element, boolean all) {
        List<String> open = cases.openTasks(caseId, element);
        if (open.isEmpty()) {
            throw new JournalError(
                    journal.file(),
                    entry.line(),
                    "case " + caseId + " has no open task " + element + " on " + entry.at());
        }
        if (open.size() > 1 && !all) {
            throw new JournalError(
                    journal.file(), entry.line(), open.size() + " tasks " + element + " are open: say 'all: true'");
        }
        return open;
    }

    private ApiSession session(String user) throws IOException, InterruptedException {
        if (!desks.containsKey(user)) {
            String address = "http://localhost:" + program.getWebServer().getPort();
            desks.put(user, ApiSession.of(address, user, settings.password()));
        }
        return desks.get(user);
    }

    private static void check(Journal journal, Entry entry, ApiSession.Answer answer) {
        if (answer.isRefusal()) {
            throw new JournalError(
                    journal.file(),
                    entry.line(),
                    "%s by %s was refused (%d): %s"
                            .formatted(entry.step().described(), entry.by(), answer.status(), answer.body()));
        }
    }
}
