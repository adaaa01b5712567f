package fr.synergies.platform.workflow.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Refuses passwords that are easy to guess: that stand, as they are or with the usual replacements (0 for o, @ for a), on the list of
 * the 30 000 most common ones, or that are hardly more than such a word, the user's name, a date, a row of keys or a repetition. The
 * list and the estimate are those of zxcvbn4j (MIT licence), whose list comes from the passwords published by Mark Burnett (xato.net).
 */
class CommonPasswords implements PasswordPolicyRule {

    /** On zxcvbn's scale from 0 to 4: at least 10⁸ guesses, "safely unguessable: moderate protection from offline attacks". */
    private static final int ENOUGH = 3;

    private static final int MEASURED = 72; // the estimate of a longer text takes long, and says no more
    private static final String PROGRAM = "synergies";

    private final Zxcvbn estimate = new Zxcvbn();
    private final MessageSource messages;

    CommonPasswords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the Admin webapp shows: it has translations for the engine's own rules only, and shows this text as it is. */
    @Override
    public String getPlaceholder() {
        return messages.getMessage("security.password.common", null, LocaleContextHolder.getLocale());
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return unusual(password, List.of(PROGRAM));
    }

    @Override
    public boolean execute(String password, User user) {
        Stream<String> own = user == null
                ? Stream.empty()
                : Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                        .filter(Objects::nonNull);
        return unusual(password, Stream.concat(Stream.of(PROGRAM), own).toList());
    }

    private boolean unusual(String password, List<String> known) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        return estimate.measure(measured, known).getScore() >= ENOUGH;
    }
}
