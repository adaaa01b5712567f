package fr.synergies.platform.web;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.database.DatabaseFault;
import fr.synergies.platform.database.DatabaseFaults;
import fr.synergies.platform.web.Problem.FieldProblem;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Determines the problem that an exception means for the user. */
@Component
class ProblemFinder {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemFinder.class);

    private final ProblemTexts texts;
    private final UnreadableBody unreadableBody;
    private final BodyFaults bodyFaults;
    private final FailureReader failures;

    ProblemFinder(ProblemTexts texts, UnreadableBody unreadableBody, BodyFaults bodyFaults, FailureReader failures) {
        this.texts = texts;
        this.unreadableBody = unreadableBody;
        this.bodyFaults = bodyFaults;
        this.failures = failures;
    }

    Problem find(Throwable thrown, Locale locale) {
        Optional<Refusal> refusal = Refusal.in(thrown);
        if (refusal.isPresent()) {
            return texts.of(refusal.get(), locale);
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return texts.invalid(bodyFaults.of(unreadable, locale), locale);
        }
        if (thrown instanceof BindingResult binding) {
            return texts.invalid(fields(binding.getAllErrors(), locale), locale);
        }
        if (thrown instanceof HandlerMethodValidationException invalid) {
            return texts.invalid(parameters(invalid, locale), locale);
        }
        return ofRequest(thrown, locale);
    }

    private Problem ofRequest(Throwable thrown, Locale locale) {
        if (thrown instanceof TypeMismatchException mismatch) {
            return texts.invalid(List.of(parameter(mismatch, locale)), locale);
        }
        if (thrown instanceof InvalidPropertyException outside) { // an index above those that a form may have
            String message = texts.text("web.field.type", locale);
            return texts.invalid(List.of(new FieldProblem(outside.getPropertyName(), message)), locale);
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            String message = texts.text("web.field.missing", locale);
            return texts.invalid(List.of(new FieldProblem(missing.getParameterName(), message)), locale);
        }
        if (thrown instanceof SocketTimeoutException
                || DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return texts.of(HttpStatus.REQUEST_TIMEOUT.value(), locale); // the rest of the request did not come
        }
        if (thrown instanceof ErrorResponse response) {
            return texts.of(response.getStatusCode().value(), locale);
        }
        if (thrown instanceof MultipartException) {
            return texts.of(HttpStatus.BAD_REQUEST.value(), "web.problem.upload", locale);
        }
        if (Causes.any(thrown, failures::isConcurrentChange)
                || Causes.any(thrown, OptimisticLockingFailureException.class::isInstance)
                || Causes.any(thrown, DuplicateKeyException.class::isInstance)) { // both found the key free
            return texts.of(409, "web.problem.concurrent", locale);
        }
        if (Causes.any(thrown, failures::isForbidden)) {
            return texts.of(403, locale);
        }
        return DatabaseFaults.of(thrown)
                .map(fault -> passing(fault, thrown, locale))
                .orElseGet(() -> unexpected(thrown, locale));
    }

    private Problem passing(DatabaseFault fault, Throwable thrown, Locale locale) {
        LOG.warn("The database is {}: {}", fault, thrown.toString());
        return texts.of(fault.status(), fault.message(), locale);
    }

    private Problem unexpected(Throwable thrown, Locale locale) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, thrown);
        return texts.of(500, "web.problem.incident", locale, incident);
    }

    private List<FieldProblem> parameters(HandlerMethodValidationException invalid, Locale locale) {
        List<FieldProblem> problems = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                problems.addAll(fields(errors.getAllErrors(), locale));
            } else {
                String name = String.valueOf(result.getMethodParameter().getParameterName());
                result.getResolvableErrors()
                        .forEach(error ->
                                problems.add(new FieldProblem(name, String.valueOf(error.getDefaultMessage()))));
            }
        }
        return problems;
    }

    private List<FieldProblem> fields(List<? extends ObjectError> errors, Locale locale) {
        return errors.stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? field.getField() : "", message(error, locale)))
                .toList();
    }

    private String message(ObjectError error, Locale locale) {
        boolean unbound = error instanceof FieldError field && field.isBindingFailure();
        return unbound ? texts.text("web.field.type", locale) : String.valueOf(error.getDefaultMessage());
    }

    private FieldProblem parameter(TypeMismatchException mismatch, Locale locale) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        Class<?> type = mismatch.getRequiredType();
        return new FieldProblem(name, unreadableBody.expected(type == null ? Object.class : type, locale));
    }
}
