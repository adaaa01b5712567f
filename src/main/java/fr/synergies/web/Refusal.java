package fr.synergies.web;

import java.util.List;

/**
 * The program says no, for a reason its user can understand. The code is the key of a message that is resolved when it is shown, in the
 * reader's language.
 */
public class Refusal extends RuntimeException {

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;

    private Refusal(Kind kind, String code, List<Object> arguments, List<Violation> violations) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.violations = List.copyOf(violations);
    }

    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, code, List.of(arguments), List.of());
    }

    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, List.of(arguments), List.of());
    }

    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, List.of(arguments), List.of());
    }

    public static Refusal unprocessable(String code, Object... arguments) {
        return new Refusal(Kind.UNPROCESSABLE, code, List.of(arguments), List.of());
    }

    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(Kind.INVALID, "web.invalid", List.of(), violations);
    }

    public static Refusal invalid(Violation... violations) {
        return invalid(List.of(violations));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Why it is refused, as an HTTP status. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        UNPROCESSABLE(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** What is wrong with one field. */
    public record Violation(String field, String code, List<Object> arguments) {

        public static Violation of(String field, String code, Object... arguments) {
            return new Violation(field, code, List.of(arguments));
        }
    }
}
