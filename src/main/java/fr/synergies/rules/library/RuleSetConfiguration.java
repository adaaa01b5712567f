package fr.synergies.rules.library;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Loads the rule set when the application starts; an error in it stops the start. */
@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {

    /**
     * The property with the folder in which the rules can be changed without rebuilding the application; without it, the shipped
     * rules are used.
     */
    private static final String FOLDER = "synergies.rules-dir";

    /** Compiling the rules takes seconds and depends on nothing else: it starts before any other bean is created. */
    @Bean
    static BeanFactoryPostProcessor beginLoadingRules(Environment environment, ResourceLoader resources) {
        CompletableFuture<ShippedRuleSet> loading = new CompletableFuture<>();
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
    ShippedRuleSet shippedRuleSet(Loading loading) {
        try {
            return loading.shipped().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuleSetException wrong ? wrong : failure;
        }
    }

    /** The rule set while it is being loaded. */
    record Loading(CompletableFuture<ShippedRuleSet> shipped) {}

    private static ShippedRuleSet load(String folder, ResourceLoader resources) {
        RuleFiles files =
                folder.isBlank() ? ClasspathRules.find(resources.getClassLoader()) : RuleFiles.in(Path.of(folder));
        return new ShippedRuleSet(files, RuleSetLoader.load(files));
    }
}
