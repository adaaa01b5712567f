package fr.synergies.rules.engine;

import fr.synergies.rules.RuleSetException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.springframework.boot.logging.LoggingSystem;

/** The step of the build that compiles the shipped rules, so that no start has to; it does nothing where nothing changed. */
public final class RuleCompiler {

    private RuleCompiler() {}

    /**
     * Compiles the rules in a folder of classes, and stores the result there.
     *
     * @throws RuleSetException with file, line and reason of the first error, which fails the build
     */
    public static void main(String... folder) {
        Path classes = Path.of(folder[0]);
        SortedMap<String, String> drls = RuleFiles.in(classes.resolve("rules")).ending(".drl");
        if (!StoredRules.SHIPPED.serve(drls)) {
            LoggingSystem.get(RuleCompiler.class.getClassLoader()).beforeInitialize();
            StoredRules.SHIPPED.write(classes, drls, new DrlFiles(drls).compile());
        }
    }
}
