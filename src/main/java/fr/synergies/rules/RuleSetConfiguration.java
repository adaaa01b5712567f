package fr.synergies.rules;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Loads the rule set when the program starts; a rule set in error stops the start. */
@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {

    /**
     * The rule set that decides.
     *
     * @param folder where the rules are changed without building the program anew; empty for those it ships
     */
    @Bean
    RuleSet ruleSet(@Value("${synergies.rules-dir:}") String folder, ResourceLoader resources) {
        return folder.isBlank()
                ? RuleSetLoader.load(ClasspathRules.find(resources.getClassLoader()))
                : RuleSet.load(Path.of(folder));
    }
}
