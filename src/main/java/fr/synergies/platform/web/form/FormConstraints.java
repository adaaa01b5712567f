package fr.synergies.platform.web.form;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/** What the record of a form says of its fields, for the attributes of the page's own ones. */
record FormConstraints(Class<?> form, Validator validator) {

    private static final Set<Class<? extends Annotation>> NEEDED =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
    private static final Map<Class<?>, String> INPUTS =
            Map.of(LocalDate.class, "date", LocalTime.class, "time", YearMonth.class, "month");
    private static final Map<Class<?>, String> KEYBOARDS =
            Map.of(BigDecimal.class, "decimal", Integer.class, "numeric", Long.class, "numeric");

    Optional<Integer> longest(String field) {
        return type(field) != String.class ? Optional.empty() : bound(field);
    }

    private Optional<Integer> bound(String field) {
        return constraints(field)
                .filter(each -> each.getAnnotation() instanceof Size)
                .map(each -> ((Size) each.getAnnotation()).max())
                .filter(max -> max < Integer.MAX_VALUE)
                .findFirst();
    }

    boolean needed(String field) {
        return constraints(field)
                .anyMatch(each -> NEEDED.contains(each.getAnnotation().annotationType()));
    }

    String input(String field) {
        return INPUTS.getOrDefault(type(field), "text");
    }

    Optional<String> keyboard(String field) {
        return Optional.ofNullable(KEYBOARDS.get(type(field)));
    }

    private Class<?> type(String field) {
        return component(field).<Class<?>>map(RecordComponent::getType).orElse(Object.class);
    }

    private Stream<ConstraintDescriptor<?>> constraints(String field) {
        return component(field)
                .map(component -> validator
                        .getConstraintsForClass(component.getDeclaringRecord())
                        .getConstraintsForProperty(component.getName()))
                .map(PropertyDescriptor::getConstraintDescriptors)
                .orElse(Set.of())
                .stream()
                .flatMap(FormConstraints::composed);
    }

    /** The component of a record that a field is, be it of a row such as {@code shares[0].eit}. */
    private Optional<RecordComponent> component(String field) {
        Class<?> owner = form;
        Optional<RecordComponent> found = Optional.empty();
        for (String step : field.replaceAll("\\[[^]]*]", "").split("\\.")) {
            found = named(owner, step);
            owner = found.map(FormConstraints::element).orElse(Object.class);
        }
        return found;
    }

    private static Optional<RecordComponent> named(Class<?> owner, String name) {
        return !owner.isRecord()
                ? Optional.empty()
                : Arrays.stream(owner.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst();
    }

    /** The type of a component or, of a list, that of its elements. */
    private static Class<?> element(RecordComponent component) {
        ResolvableType type = ResolvableType.forType(component.getGenericType());
        return Collection.class.isAssignableFrom(component.getType())
                ? type.getGeneric().toClass()
                : component.getType();
    }

    private static Stream<ConstraintDescriptor<?>> composed(ConstraintDescriptor<?> constraint) {
        return Stream.concat(
                Stream.of(constraint),
                constraint.getComposingConstraints().stream().flatMap(FormConstraints::composed));
    }
}
