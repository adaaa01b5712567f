package fr.synergies.rules.engine;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.table.TableFacts;
import fr.synergies.rules.table.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the files of a rule set: reads its tables and compiles its rules. */
public final class RuleSetLoader {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSetLoader.class);

    /** Number of cached rule sets: the active one, the previous one, and some that are being reviewed or proposed. */
    private static final int KEPT = 6;

    /** A rule set never changes, and its version identifies its content; the least recently used one is evicted. */
    private static final Map<String, CompletableFuture<RuleSet>> LOADED = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<RuleSet>> eldest) {
            return size() > KEPT;
        }
    };

    private RuleSetLoader() {}

    public static RuleSet load(RuleFiles files) {
        return load(files.version(), () -> files);
    }

    /** The rule set of this version, compiled once by the first caller; the others wait for it. */
    public static RuleSet load(String version, Supplier<RuleFiles> files) {
        CompletableFuture<RuleSet> mine = new CompletableFuture<>();
        CompletableFuture<RuleSet> known = keep(version, mine);
        if (known == mine) {
            try {
                mine.complete(compile(files.get()));
            } catch (RuntimeException | Error failure) {
                forget(version, mine);
                mine.completeExceptionally(failure);
            }
        }
        return done(known);
    }

    private static CompletableFuture<RuleSet> keep(String version, CompletableFuture<RuleSet> loading) {
        synchronized (LOADED) {
            CompletableFuture<RuleSet> known = LOADED.get(version);
            if (known == null) {
                LOADED.put(version, loading);
            }
            return known == null ? loading : known;
        }
    }

    private static void forget(String version, CompletableFuture<RuleSet> failed) {
        synchronized (LOADED) {
            LOADED.remove(version, failed);
        }
    }

    private static RuleSet compile(RuleFiles files) {
        long start = System.nanoTime();
        DrlFiles drls = new DrlFiles(files.ending(".drl"));
        List<TableFacts.Stated> rows = Tables.facts(files);
        KieBase rules = StoredRules.SHIPPED
                .base(files.ending(".drl"))
                .orElseGet(() -> drls.compile().base());
        RuleSet loaded = new CompiledRuleSet(files.version(), rows, rules, drls);
        long took = (System.nanoTime() - start) / 1_000_000;
        LOG.info(
                "Rules {}: {} rules, {} table rows, loaded in {} ms", files.version(), drls.count(), rows.size(), took);
        return loaded;
    }

    private static <T> T done(CompletableFuture<T> compiling) {
        try {
            return compiling.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuleSetException refused ? refused : e;
        }
    }
}
