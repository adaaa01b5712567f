package fr.synergies.platform.web;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.web.Problem.FieldProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words problems in the user's language. */
@Component
class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    Problem of(Refusal refusal, Locale locale) {
        List<FieldProblem> errors = refusal.violations().stream()
                .map(violation -> new FieldProblem(
                        violation.field(),
                        text(violation.code(), locale, violation.arguments().toArray())))
                .toList();
        int status = refusal.kind().status();
        String detail = text(refusal.code(), locale, refusal.arguments().toArray());
        return new Problem(status, refusal.code(), title(status, locale), detail, errors);
    }

    Problem of(int status, String code, Locale locale, Object... arguments) {
        return new Problem(status, code, title(status, locale), text(code, locale, arguments), List.of());
    }

    Problem invalid(List<FieldProblem> errors, Locale locale) {
        String code = "web.problem.invalid";
        return new Problem(400, code, title(400, locale), text(code, locale), errors);
    }

    /** A problem of which only the status is known. */
    Problem of(int status, Locale locale) {
        String code = "web.problem." + status;
        String detail = messages.getMessage(code, null, "", locale);
        boolean known = detail != null && !detail.isEmpty();
        String fallback = status < 500 ? "web.problem.400" : "web.problem.500";
        return known
                ? new Problem(status, code, title(status, locale), detail, List.of())
                : of(status, fallback, locale);
    }

    String text(String code, Locale locale, Object... arguments) {
        String text = messages.getMessage(code, arguments.length == 0 ? null : arguments, code, locale);
        return text == null ? code : text;
    }

    private String title(int status, Locale locale) {
        String fallback = status < 500 ? "web.title.400" : "web.title.500";
        String title = messages.getMessage("web.title." + status, null, text(fallback, locale), locale);
        return title == null ? "" : title;
    }
}
