package fr.synergies.rules;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The files of the rule set that the program runs with. */
@Component
class DeliveredRuleFiles implements RuleSetFiles {

    private final RuleSets sets;
    private final String folder;
    private final ClassLoader loader;

    DeliveredRuleFiles(RuleSets sets, Environment environment, ResourceLoader resources) {
        this.sets = sets;
        this.folder = environment.getProperty("synergies.rules-dir", "");
        this.loader = resources.getClassLoader();
    }

    @Override
    public SortedMap<String, String> of(String version) {
        if (!sets.current().version().equals(version)) {
            return new TreeMap<>();
        }
        RuleFiles files = folder.isBlank() ? ClasspathRules.find(loader) : RuleFiles.in(Path.of(folder));
        return files.version().equals(version) ? files.ending("") : new TreeMap<>();
    }
}
