package fr.synergies.kernel;

import java.util.List;
import java.util.Optional;

/**
 * The refusal of a request by business code. The reason is a message key, resolved in the user's language when it is shown. The
 * API answers with a problem detail and the HTTP status of the kind, pages with a sentence.
 */
public class Refusal extends RuntimeException {

    /** The kind of a refusal, with its HTTP status. */
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

        /** The HTTP status code of this kind. */
        public int status() {
            return status;
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field the field's path, such as {@code lines[0].amount}
     * @param code the message key of the sentence
     * @param arguments the arguments of the message
     */
    public record Violation(String field, String code, List<Object> arguments) {

        public Violation {
            arguments = List.copyOf(arguments);
        }

        public static Violation of(String field, String code, Object... args) {
            return new Violation(field, code, List.of(args));
        }
    }

    private static final String INVALID = "web.problem.invalid";
    private static final String CHANGED_MEANWHILE = "web.problem.concurrent";

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;

    private Refusal(Kind kind, String code, List<Object> arguments, List<Violation> violations) {
        super(describe(code, arguments, violations));
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.violations = List.copyOf(violations);
    }

    public static Refusal notFound(String code, Object... args) {
        return new Refusal(Kind.NOT_FOUND, code, List.of(args), List.of());
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, List.of(args), List.of());
    }

    /** The refusal of a change to data that somebody else has just changed. */
    public static Refusal changedMeanwhile() {
        return conflict(CHANGED_MEANWHILE);
    }

    public static Refusal forbidden(String code, Object... args) {
        return new Refusal(Kind.FORBIDDEN, code, List.of(args), List.of());
    }

    public static Refusal unprocessable(String code, Object... args) {
        return new Refusal(Kind.UNPROCESSABLE, code, List.of(args), List.of());
    }

    /** The refusal of a request that is right in itself, with each thing that is missing elsewhere. */
    public static Refusal unprocessable(String code, List<Violation> missing) {
        return new Refusal(Kind.UNPROCESSABLE, code, List.of(), missing);
    }

    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(Kind.INVALID, INVALID, List.of(), violations);
    }

    public static Refusal invalid(Violation... violations) {
        return invalid(List.of(violations));
    }

    /** The refusal in the cause chain of an exception, the outermost one if there are several. */
    public static Optional<Refusal> in(Throwable thrown) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < 50; depth++) {
            if (current instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            current = current.getCause();
        }
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    /** The message key of the sentence. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The faulty fields and what is wrong with them; empty unless the kind is {@link Kind#INVALID} or something is missing elsewhere. */
    public List<Violation> violations() {
        return violations;
    }

    private static String describe(String code, List<Object> arguments, List<Violation> violations) {
        return violations.isEmpty() ? code + arguments : code + " " + violations;
    }
}
