package fr.synergies;

import fr.synergies.platform.jobs.JobKind;
import fr.synergies.platform.jobs.JobRun;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Jobs that do what a test tells them to, by their subject. */
public class ScriptedJobs implements JobKind {

    public static final String CODE = "scripted";

    private final Map<String, Consumer<JobRun>> scripts = new ConcurrentHashMap<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();

    public void script(String subject, Consumer<JobRun> work) {
        scripts.put(subject, work);
    }

    /** The subjects that were given up. */
    public List<String> givenUp() {
        return givenUp;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(JobRun run) {
        scripts.getOrDefault(run.subject(), nothing -> {}).accept(run);
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        givenUp.add(subject);
    }
}
