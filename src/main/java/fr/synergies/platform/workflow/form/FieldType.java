package fr.synergies.platform.workflow.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;

/** The types of form fields, and how a submitted value is converted to each. */
public enum FieldType {
    STRING("string") {
        @Override
        Optional<Object> read(Object value, ZoneId zone) {
            return Optional.of(value).filter(String.class::isInstance);
        }
    },
    ENUM("enum") {
        @Override
        Optional<Object> read(Object value, ZoneId zone) {
            return STRING.read(value, zone);
        }
    },
    LONG("long") {
        @Override
        Optional<Object> read(Object value, ZoneId zone) {
            if (value instanceof Long || value instanceof Integer || value instanceof Short) {
                return Optional.of(((Number) value).longValue());
            }
            return value instanceof String text && text.matches("[+-]?\\d{1,18}")
                    ? Optional.of(Long.valueOf(text))
                    : Optional.empty();
        }
    },
    BOOLEAN("boolean") {
        @Override
        Optional<Object> read(Object value, ZoneId zone) {
            if (value instanceof String text) {
                return "true".equals(text) || "false".equals(text)
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty();
            }
            return Optional.of(value).filter(Boolean.class::isInstance);
        }
    },
    DATE("date") {
        @Override
        Optional<Object> read(Object value, ZoneId zone) {
            if (value instanceof Date date) {
                return Optional.of(LocalDate.ofInstant(date.toInstant(), zone));
            }
            try {
                return value instanceof String text
                        ? Optional.of(LocalDate.parse(text))
                        : Optional.of(value).filter(LocalDate.class::isInstance);
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    },
    /** Declared as a text with columns, because the engine knows no such type. */
    ROWS("rows") {
        @Override
        Optional<Object> read(Object value, ZoneId zone) {
            return TypedRows.read(value).map(Object.class::cast);
        }
    };

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    /** The value as String, Long, Boolean, LocalDate or list of rows; empty if it cannot be converted. */
    abstract Optional<Object> read(Object value, ZoneId zone);

    public static Optional<FieldType> of(String code) {
        for (FieldType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
