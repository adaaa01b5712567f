package fr.synergies.web;

import java.util.List;

/**
 * Why a request cannot be answered, ready to be shown in the user's language.
 *
 * @param status the HTTP status code
 * @param code the message key it is known by
 * @param title the status in words
 * @param detail the sentence for the user
 * @param errors what is wrong with which field
 */
record Problem(int status, String code, String title, String detail, List<FieldProblem> errors) {

    /** What is wrong with one field of the request. */
    record FieldProblem(String field, String message) {}
}
