package fr.synergies.recruitment.page;

import fr.synergies.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words refusals on the pages of a recruitment, and parses their dates. */
@Component
class RecruitmentSentences {

    private final MessageSource texts;

    RecruitmentSentences(MessageSource texts) {
        this.texts = texts;
    }

    /** The errors, each with the label of its field; any other exception is propagated. */
    String of(RuntimeException thrown, Locale language) {
        Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
        return refusal.violations().isEmpty()
                ? texts.getMessage(refusal.code(), refusal.arguments().toArray(), language)
                : refusal.violations().stream()
                        .map(each -> label(each.field(), language)
                                + texts.getMessage(each.code(), each.arguments().toArray(), language))
                        .collect(Collectors.joining(" "));
    }

    /** A date as sent by a field of a page; empty if it is not a date. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private String label(String field, Locale language) {
        String label = texts.getMessage("recruitment.field." + field.replaceAll("\\[\\d+]", ""), null, "", language);
        return label == null || label.isEmpty() ? "" : label + " : ";
    }
}
