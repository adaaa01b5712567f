package fr.synergies.platform.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.synergies.platform.web.Problem.FieldProblem;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reports which field of a JSON body could not be read, and what was expected there. */
@Component
class UnreadableBody {

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class);

    private final ProblemTexts texts;

    UnreadableBody(ProblemTexts texts) {
        this.texts = texts;
    }

    FieldProblem explain(Throwable cause, Locale locale) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new FieldProblem(path(unknown.getPath()), texts.text("web.body.unknown-field", locale));
        }
        if (cause instanceof MismatchedInputException mismatch) {
            if (trailing(mismatch)) {
                return malformed(mismatch, locale);
            }
            Class<?> type = mismatch.getTargetType() == null ? Object.class : mismatch.getTargetType();
            return new FieldProblem(path(mismatch.getPath()), expected(type, locale));
        }
        if (cause instanceof JsonMappingException mapping
                && mapping.getCause() instanceof InputCoercionException outOfRange) {
            return new FieldProblem(path(mapping.getPath()), expected(outOfRange.getTargetType(), locale));
        }
        if (cause instanceof JsonMappingException mapping
                && !(mapping instanceof MismatchedInputException)
                && !(mapping.getCause() instanceof JsonProcessingException)) {
            return new FieldProblem(path(mapping.getPath()), texts.text("web.field.type", locale));
        }
        if (cause instanceof JsonProcessingException malformed) {
            return malformed(malformed, locale);
        }
        return new FieldProblem("", texts.text("web.body.missing", locale));
    }

    /** What a value of this type looks like, as a sentence. */
    String expected(Class<?> type, Locale locale) {
        if (type.isEnum()) {
            List<String> values = Arrays.stream(type.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .toList();
            return texts.text("web.expected.one-of", locale, String.join(", ", values));
        }
        return texts.text("web.expected." + shape(type), locale);
    }

    private static String shape(Class<?> type) {
        if (INTEGERS.contains(type)) {
            return "integer";
        }
        if (NUMBERS.contains(type)) {
            return "number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "date";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        }
        boolean structured = type.isRecord() || Map.class.isAssignableFrom(type);
        return structured ? "object" : "other";
    }

    private FieldProblem malformed(JsonProcessingException malformed, Locale locale) {
        String field = malformed instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        JsonLocation where = malformed.getLocation();
        String message = String.valueOf(malformed.getOriginalMessage());
        String code = message.startsWith("Duplicate field") ? "web.body.duplicate-field" : "web.body.malformed";
        return where == null
                ? new FieldProblem(field, texts.text(code, locale, "?", "?"))
                : new FieldProblem(
                        field,
                        texts.text(
                                code, locale, String.valueOf(where.getLineNr()), String.valueOf(where.getColumnNr())));
    }

    private static boolean trailing(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("Trailing token");
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
