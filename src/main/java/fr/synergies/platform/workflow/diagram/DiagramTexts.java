package fr.synergies.platform.workflow.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of the processes in the reader's language. A diagram holds the French ones; translations stand beside it, in {@code
 * processes/<process>/messages_<language>.properties}. The key of a text is the id of an element or of the process for its name,
 * {@code element.help} for what a task asks for, {@code element.field} and {@code element.field.option} for its form. The same id
 * may mean different things in two processes.
 */
@Component("diagramTexts")
public class DiagramTexts {

    private final DeployedProcesses processes;
    private final Map<String, MessageSource> translations = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> drawn = new ConcurrentHashMap<>();

    DiagramTexts(DeployedProcesses processes) {
        this.processes = processes;
    }

    /**
     * The translation of a text, or the text itself.
     *
     * @param own the text in the version of the diagram at hand
     */
    public String of(String process, String key, String own, Locale locale) {
        String text = translations
                .computeIfAbsent(process, DiagramTexts::besideTheDiagram)
                .getMessage(key, null, own, locale);
        return text == null ? own : text;
    }

    /**
     * The same with the text of the latest version; empty if there is none. An act may name an element of another process than that
     * of its case: then its text is taken from the process that has it.
     */
    public String of(String process, String key, Locale locale) {
        return textsDrawn().getOrDefault(process, Map.of()).containsKey(key)
                ? latest(process, key, locale)
                : everywhere(key, locale).orElse("");
    }

    /** The names that an id has in the processes, where it is not known which one is meant; empty if it has none. */
    public Optional<String> everywhere(String key, Locale locale) {
        String names = textsDrawn().entrySet().stream()
                .filter(process -> process.getValue().containsKey(key))
                .map(process -> latest(process.getKey(), key, locale))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" / "));
        return Optional.of(names).filter(found -> !found.isEmpty());
    }

    private String latest(String process, String key, Locale locale) {
        return of(process, key, textsDrawn().get(process).get(key), locale);
    }

    private Map<String, Map<String, String>> textsDrawn() {
        if (drawn.isEmpty()) {
            drawn.putAll(processes.texts());
        }
        return drawn;
    }

    private static MessageSource besideTheDiagram(String process) {
        ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();
        texts.setBasename("classpath:processes/" + process + "/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
