package fr.synergies.rules.library;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of the {@code rules/} folders on the class path, in a directory or in the application's jar. */
final class ClasspathRules {

    private static final String FOLDER = "rules/";

    private ClasspathRules() {}

    static RuleFiles find(ClassLoader loader) {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(loader);
        Map<String, byte[]> contents = new TreeMap<>();
        try {
            for (Resource root : resolver.getResources("classpath*:" + FOLDER)) {
                String base = root.getURL().toString();
                for (Resource file : resolver.getResources(base + "**/*.*")) {
                    String path = file.getURL().toString().substring(base.length());
                    if (contents.put(path, file.getContentAsByteArray()) != null) {
                        throw new RuleSetException(path + " is in two rules folders of the class path");
                    }
                }
            }
        } catch (IOException e) {
            throw new RuleSetException("The rules folder of the class path cannot be read: " + e.getMessage(), e);
        }
        return RuleFiles.of(contents, "of the class path");
    }
}
