package fr.synergies.platform.web.form;

import fr.synergies.platform.web.form.PostedForm.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives controllers the forms that pages send. */
@Configuration(proxyBeanMethods = false)
class PostedForms implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ObjectProvider<FormBinder> binder; // validation is configured by the same mechanism
    private final ObjectProvider<RefusalRendering> refusals;
    private final FormTexts texts;

    PostedForms(ObjectProvider<FormBinder> binder, ObjectProvider<RefusalRendering> refusals, FormTexts texts) {
        this.binder = binder;
        this.refusals = refusals;
        this.texts = texts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PostedForm.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        HttpServletRequest request = Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
                .orElseThrow();
        HttpServletResponse response = Optional.ofNullable(web.getNativeResponse(HttpServletResponse.class))
                .orElseThrow();
        Locale language = RequestContextUtils.getLocale(request);
        Exchange exchange = new Exchange(request, response, language, binder.getObject(), refusals.getObject(), texts);
        TypedFields typed = typed(request);
        return new PostedForm<>(name(parameter), type(parameter), typed, typed, FieldNames.SAME, exchange);
    }

    static String name(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(FormName.class))
                .orElseThrow(() -> new IllegalStateException("A form without a name: " + parameter))
                .value();
    }

    static Class<?> type(MethodParameter parameter) {
        return ResolvableType.forMethodParameter(parameter).getGeneric().toClass();
    }

    private static TypedFields typed(HttpServletRequest request) {
        return new TypedFields(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Arrays.asList(field.getValue()))));
    }
}
