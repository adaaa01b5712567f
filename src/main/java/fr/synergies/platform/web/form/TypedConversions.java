package fr.synergies.platform.web.form;

import fr.synergies.kernel.FrenchNotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.DefaultConversionService;

/** What the fields of forms become, in French notation or in that of a browser's own fields. */
final class TypedConversions {

    static final ConversionService SERVICE = service();

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class, int.class, long.class);

    private TypedConversions() {}

    /** The end of the message key that says what a value of this type looks like. */
    static String shape(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "integer";
        }
        if (type == BigDecimal.class) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "day";
        }
        if (type == YearMonth.class) {
            return "month";
        }
        if (type == LocalTime.class) {
            return "time";
        }
        return type.isEnum() || type == Boolean.class ? "choice" : "other";
    }

    private static ConversionService service() {
        DefaultConversionService service = new DefaultConversionService();
        service.addConverter(String.class, BigDecimal.class, read(FrenchNotation::number));
        service.addConverter(String.class, LocalDate.class, read(FrenchNotation::day));
        service.addConverter(String.class, YearMonth.class, read(FrenchNotation::month));
        service.addConverter(String.class, LocalTime.class, LocalTime::parse);
        service.addConverter(String.class, Integer.class, text -> (int) whole(text));
        service.addConverter(String.class, Long.class, TypedConversions::whole);
        return service;
    }

    private static long whole(String text) {
        return read(FrenchNotation::number)
                .andThen(number -> (long) number.intValueExact())
                .convert(text);
    }

    private static <T> Converter<String, T> read(Function<String, Optional<T>> notation) {
        return text -> notation.apply(text).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
