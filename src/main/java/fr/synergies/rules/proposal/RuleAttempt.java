package fr.synergies.rules.proposal;

import fr.synergies.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Runs an action on behalf of a page and words its refusal. */
@Component
class RuleAttempt {

    private final MessageSource texts;

    RuleAttempt(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * A refusal as a page shows it.
     *
     * @param sentences by the field they are about; by an empty text if about none
     */
    record Refused(int status, Map<String, String> sentences) {}

    /** Runs an action and returns its refusal, if any. Any other exception is propagated. */
    Optional<Refused> trying(Runnable change, Locale language) {
        try {
            change.run();
            return Optional.empty();
        } catch (ConcurrencyFailureException busy) {
            return Optional.of(refused(Refusal.conflict("rules.proposal.changed"), language));
        } catch (RuntimeException thrown) {
            return Optional.of(refused(Refusal.in(thrown).orElseThrow(() -> thrown), language));
        }
    }

    /** A finding of a check in words. */
    String sentence(CheckFinding finding, Locale language) {
        return text(finding.sentence(), List.copyOf(finding.arguments()), language);
    }

    private Refused refused(Refusal refusal, Locale language) {
        Map<String, String> sentences = new LinkedHashMap<>();
        refusal.violations()
                .forEach(each -> sentences.merge(
                        each.field(),
                        text(each.code(), each.arguments(), language),
                        (one, other) -> one + " " + other));
        if (sentences.isEmpty()) {
            sentences.put("", text(refusal.code(), refusal.arguments(), language));
        }
        return new Refused(refusal.kind().status(), sentences);
    }

    private String text(String key, List<Object> arguments, Locale language) {
        return texts.getMessage(key, arguments.toArray(), language);
    }
}
