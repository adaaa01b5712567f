package fr.synergies.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles the files of a rule set and fires its tables. */
final class RuleSetLoader {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSetLoader.class);

    /** Compiled once in a program: a rule set never changes, and its version says all that is in it. */
    private static final Map<String, RuleSet> LOADED = new ConcurrentHashMap<>();

    private RuleSetLoader() {}

    static RuleSet load(RuleFiles files) {
        return LOADED.computeIfAbsent(files.version(), version -> compile(files));
    }

    private static RuleSet compile(RuleFiles files) {
        long start = System.nanoTime();
        DrlFiles drls = new DrlFiles(files.ending(".drl"));
        Tables tables = new Tables(files.ending(".csv"));
        CompletableFuture<KieBase> compiling = CompletableFuture.supplyAsync(drls::compile, RuleSetLoader::beside);
        List<Object> rows = tables.facts();
        KieBase rules = compiled(compiling);
        RuleSet loaded = new CompiledRuleSet(files.version(), rows, rules, drls);
        long took = (System.nanoTime() - start) / 1_000_000;
        LOG.info(
                "Rules {}: {} rules, {} table rows, loaded in {} ms", files.version(), drls.count(), rows.size(), took);
        return loaded;
    }

    /** A thread of its own inherits the class loader of the program's jar; those of the common pool do not. */
    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "rules-compilation");
        thread.setDaemon(true);
        thread.start();
    }

    private static KieBase compiled(CompletableFuture<KieBase> compiling) {
        try {
            return compiling.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuleSetException refused ? refused : e;
        }
    }
}
