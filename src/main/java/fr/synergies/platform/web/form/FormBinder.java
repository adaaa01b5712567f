package fr.synergies.platform.web.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;

/** Makes the record of a form from what was typed, and finds everything that is wrong with it. */
@Component
class FormBinder {

    private static final String EXPECTED = "web.form.expected.";

    private final FormCheck check;
    private final FormTexts texts;
    private final List<FormReader<?>> readers;

    FormBinder(FormCheck check, FormTexts texts, List<FormReader<?>> readers) {
        this.check = check;
        this.texts = texts;
        this.readers = readers;
    }

    <F> FilledForm<F> read(Class<F> type, TypedFields typed, Locale language) {
        if (type == TypedFields.class) {
            return new FilledForm<>(Optional.of(type.cast(typed)), List.of());
        }
        Optional<FormReader<F>> own = own(type);
        return own.isPresent() ? own.get().read(typed, language) : bound(type, typed, language);
    }

    @SuppressWarnings("unchecked") // a reader reads the type that it names
    private <F> Optional<FormReader<F>> own(Class<F> type) {
        return readers.stream()
                .filter(reader -> reader.type() == type)
                .map(reader -> (FormReader<F>) reader)
                .findFirst();
    }

    private <F> FilledForm<F> bound(Class<F> type, TypedFields typed, Locale language) {
        DataBinder binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(TypedConversions.SERVICE);
        binder.construct(new TypedValueResolver(typed));
        BindingResult result = binder.getBindingResult();
        if (!result.hasErrors()) {
            return check.checked(type.cast(binder.getTarget()), List.of(), UnaryOperator.identity(), language);
        }
        List<FormFault> faults = new ArrayList<>();
        result.getFieldErrors().forEach(error -> faults.add(unreadable(error, type, language)));
        readable(result, type)
                .forEach(field -> faults.addAll(check.field(type, field, result.getFieldValue(field), language)));
        return new FilledForm<>(Optional.empty(), faults);
    }

    /** The components of a record of which nothing is unreadable: they are judged although the record cannot be made. */
    private static Stream<String> readable(BindingResult result, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> result.getFieldErrors().stream()
                        .noneMatch(error -> error.getField().equals(name)
                                || error.getField().startsWith(name + "[")
                                || error.getField().startsWith(name + ".")));
    }

    private FormFault unreadable(FieldError error, Class<?> type, Locale language) {
        Class<?> wanted = Optional.ofNullable(error.unwrap(TypeMismatchException.class))
                .<Class<?>>map(TypeMismatchException::getRequiredType)
                .orElse(Object.class);
        String sentence = texts.text(EXPECTED + TypedConversions.shape(wanted), language, List.of());
        return texts.fault(type, error.getField(), sentence, language);
    }
}
