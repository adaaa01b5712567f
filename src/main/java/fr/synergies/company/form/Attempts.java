package fr.synergies.company.form;

import fr.synergies.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Runs an action on behalf of a page and shows its refusal. */
@Component
public class Attempts {

    private final PageForms forms;
    private final MessageSource texts;

    Attempts(PageForms forms, MessageSource texts) {
        this.forms = forms;
        this.texts = texts;
    }

    /**
     * A refusal as a page shows it.
     *
     * @param status HTTP status
     */
    public record Refused(int status, List<FieldFault> faults) {

        public boolean conflict() {
            return status == Refusal.Kind.CONFLICT.status();
        }

        /** Adds the refusal to an answer, together with the typed values. */
        public void show(Map<String, String> typed, HttpServletResponse response, Model model) {
            response.setStatus(status);
            Map<String, String> problems = new LinkedHashMap<>();
            faults.forEach(fault -> problems.merge(fault.field(), fault.sentence(), (one, other) -> one + " " + other));
            model.addAttribute("typed", typed);
            model.addAttribute("problems", problems);
            model.addAttribute("wrong", faults);
        }
    }

    /** Runs an action with the typed values and returns its refusal, if any. Any other exception is propagated. */
    public <T> Optional<Refused> trying(PageForms.Typed<T> typed, Consumer<T> change, Locale language) {
        if (typed.form().isEmpty()) {
            return Optional.of(new Refused(Refusal.Kind.INVALID.status(), typed.wrong()));
        }
        return trying(() -> change.accept(typed.form().get()), language);
    }

    public Optional<Refused> trying(Runnable change, Locale language) {
        try {
            change.run();
            return Optional.empty();
        } catch (ConcurrencyFailureException busy) {
            String sentence = texts.getMessage("synergy.busy", null, language);
            return Optional.of(new Refused(Refusal.Kind.CONFLICT.status(), List.of(new FieldFault("", "", sentence))));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            return Optional.of(new Refused(refusal.kind().status(), faults(refusal, language)));
        }
    }

    private List<FieldFault> faults(Refusal refusal, Locale language) {
        if (refusal.violations().isEmpty()) {
            return List.of(new FieldFault("", "", text(refusal.code(), refusal.arguments(), language)));
        }
        return refusal.violations().stream()
                .map(each -> forms.fault(each.field(), text(each.code(), each.arguments(), language), language))
                .toList();
    }

    private String text(String key, List<Object> arguments, Locale language) {
        return texts.getMessage(key, arguments.toArray(), language);
    }
}
