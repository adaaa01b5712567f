package fr.synergies.platform.web;

import java.util.List;

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

    /** What is wrong with one field of the request. */
    record FieldProblem(String field, String message) {}
}
