package fr.synergies.platform.web.form;

import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The forms as templates draw them: {@code ${@forms.shown('programme-suspension')}}. */
@Component("forms")
public class Forms {

    /** An attribute of the request: the page has said that its form was refused. */
    private static final String TOLD = Forms.class.getName() + ".TOLD";

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final Validator validator;
    private final FormTexts texts;
    private volatile Map<String, Class<?>> types = Map.of();

    Forms(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            Validator validator,
            FormTexts texts) {
        this.handlers = handlers;
        this.validator = validator;
        this.texts = texts;
    }

    /** A form that is empty at first. */
    public ShownForm shown(String name) {
        return shown(name, "", Map.of());
    }

    /** The form of one row, where the page repeats it. */
    public ShownForm shown(String name, Object part) {
        return shown(name, part, Map.of());
    }

    /**
     * A form that shows what is stored until somebody types.
     *
     * @param part completes its name where the page repeats the form, else empty
     * @param stored the values of its fields
     */
    public ShownForm shown(String name, Object part, Map<String, ?> stored) {
        Class<?> type = type(name);
        String whole = String.valueOf(part).isEmpty() ? name : name + "-" + part;
        Locale language = LocaleContextHolder.getLocale();
        return new ShownForm(
                whole,
                new FormConstraints(type, validator),
                field -> texts.label(type, field, language),
                refused().filter(refusal -> refusal.name().equals(whole)),
                stored,
                () -> request().setAttribute(TOLD, true, RequestAttributes.SCOPE_REQUEST));
    }

    /** A refused form that the page does not have, so that what was typed is not lost: the user may do it no longer. */
    public Optional<RefusedForm> left() {
        return refused().filter(form -> request().getAttribute(TOLD, RequestAttributes.SCOPE_REQUEST) == null);
    }

    private static Optional<RefusedForm> refused() {
        return Optional.ofNullable(request().getAttribute(RefusedForm.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .map(RefusedForm.class::cast);
    }

    private static RequestAttributes request() {
        return RequestContextHolder.currentRequestAttributes();
    }

    private Class<?> type(String name) {
        if (types.isEmpty()) {
            types = named();
        }
        return Optional.<Class<?>>ofNullable(types.get(name))
                .orElseThrow(() -> new IllegalStateException("No controller takes the form " + name));
    }

    /** The records of all forms, by the names that controllers give them. */
    private Map<String, Class<?>> named() {
        Map<String, Class<?>> found = new HashMap<>();
        for (HandlerMethod handler : handlers.getObject().getHandlerMethods().values()) {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == PostedForm.class) {
                    note(found, PostedForms.name(parameter), PostedForms.type(parameter));
                }
            }
        }
        return Map.copyOf(found);
    }

    /** A form to add something and the same one to change it share their name. */
    private static void note(Map<String, Class<?>> found, String name, Class<?> type) {
        Class<?> before = found.put(name, type);
        if (before != null && before != type) {
            throw new IllegalStateException("Two forms have the name " + name);
        }
    }
}
