package fr.synergies.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Loads the rule set of the class path when the program starts; a rule set in error stops the start. */
@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {

    @Bean
    RuleSet ruleSet(ResourceLoader resources) {
        return RuleSetLoader.load(ClasspathRules.find(resources.getClassLoader()));
    }
}
