package fr.synergies.rules;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Loads the rule set when the program starts; a rule set in error stops the start. */
@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {

    /** The folder where the rules are changed without building the program anew; without it those it ships decide. */
    private static final String FOLDER = "synergies.rules-dir";

    /** Compiling the rules takes seconds and needs nothing of the program: it begins before any other bean is made. */
    @Bean
    static BeanFactoryPostProcessor beginLoadingRules(Environment environment, ResourceLoader resources) {
        CompletableFuture<RuleSet> loading = new CompletableFuture<>();
        Thread loader = new Thread(
                () -> {
                    try {
                        loading.complete(load(environment.getProperty(FOLDER, ""), resources));
                    } catch (RuntimeException | Error failure) {
                        loading.completeExceptionally(failure);
                    }
                },
                "rules");
        loader.setContextClassLoader(resources.getClassLoader());
        loader.setDaemon(true);
        loader.start();
        return beans -> beans.registerSingleton("loadingRuleSet", new Loading(loading));
    }

    @Bean
    RuleSet ruleSet(Loading loading) {
        try {
            return loading.ruleSet().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuleSetException wrong ? wrong : failure;
        }
    }

    @Bean
    RuleSets ruleSets(RuleSet only) {
        return new RuleSets() {
            @Override
            public RuleSet current() {
                return only;
            }

            @Override
            public Optional<RuleSet> of(String version) {
                return Optional.of(only).filter(rules -> rules.version().equals(version));
            }
        };
    }

    /** The rule set to come. */
    record Loading(CompletableFuture<RuleSet> ruleSet) {}

    private static RuleSet load(String folder, ResourceLoader resources) {
        return folder.isBlank()
                ? RuleSetLoader.load(ClasspathRules.find(resources.getClassLoader()))
                : RuleSet.load(Path.of(folder));
    }
}
