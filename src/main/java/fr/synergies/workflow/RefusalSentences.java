package fr.synergies.workflow;

import fr.synergies.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts a refusal into words for the engine's own callers: French, or English for whom asks for it. */
@Component
class RefusalSentences {

    private final MessageSource messages;

    RefusalSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The refusal as an exception the engine's REST API answers with 4xx and a sentence. */
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

    /** The engine's REST API is not Spring MVC's: without the header, the servlet's locale would be the machine's. */
    private static Locale language() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                && attributes.getRequest().getCookies() == null) {
            return Locale.FRENCH;
        }
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
