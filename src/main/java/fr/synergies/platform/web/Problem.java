package fr.synergies.platform.web;

import fr.synergies.platform.database.DatabaseFault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Why a request was refused or failed, in the user's language.
 *
 * @param status the HTTP status code
 * @param code the message key that identifies it
 * @param title the HTTP status in words
 * @param detail the sentence for the user
 * @param errors the faulty fields and what is wrong with them
 */
record Problem(int status, String code, String title, String detail, List<FieldProblem> errors) {

    /** After how many seconds the same request may succeed; none if it has to be another one (RFC 9110, section 10.2.3). */
    Optional<Integer> retryAfter() {
        return Arrays.stream(DatabaseFault.values())
                .filter(fault -> fault.message().equals(code))
                .map(DatabaseFault::retryAfter)
                .findFirst();
    }

    /** What is wrong with one field of the request. */
    record FieldProblem(String field, String message) {}
}
