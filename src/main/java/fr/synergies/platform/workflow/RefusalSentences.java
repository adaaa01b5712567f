package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/** Words a refusal for callers of the engine: in French, or in English on request. */
@Component
class RefusalSentences {

    private final MessageSource messages;
    private final ObjectProvider<LocaleResolver> languages;

    RefusalSentences(MessageSource messages, ObjectProvider<LocaleResolver> languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** The refusal as an exception that the engine's REST API answers with a 4xx status and a sentence. */
    ProcessEngineException asEngineException(Refusal refusal) {
        String sentence = of(refusal);
        return refusal.kind() == Refusal.Kind.FORBIDDEN
                ? new EngineProhibition(refusal, sentence)
                : new EngineRefusal(refusal, sentence);
    }

    String of(Refusal refusal) {
        if (refusal.violations().isEmpty()) {
            return resolve(refusal.code(), refusal.arguments());
        }
        return refusal.violations().stream()
                .map(violation -> violation.field() + " : " + resolve(violation.code(), violation.arguments()))
                .collect(Collectors.joining(" ; "));
    }

    private String resolve(String code, List<Object> arguments) {
        return messages.getMessage(code, arguments.toArray(), code, language());
    }

    /** The engine's REST API does not run in Spring MVC, so the user's language has not been set on the thread. */
    private Locale language() {
        LocaleResolver resolver = languages.getIfAvailable();
        Locale locale = resolver != null
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? resolver.resolveLocale(attributes.getRequest())
                : Locale.FRENCH;
        return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
