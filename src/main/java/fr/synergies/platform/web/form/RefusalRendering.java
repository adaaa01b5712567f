package fr.synergies.platform.web.form;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.database.DatabaseFault;
import fr.synergies.platform.database.DatabaseFaults;
import fr.synergies.platform.web.Causes;
import fr.synergies.platform.web.FailureReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns what stopped an action into the faults of the form that asked for it. */
@Component
class RefusalRendering {

    private final FormTexts texts;
    private final FailureReader failures;

    RefusalRendering(FormTexts texts, FailureReader failures) {
        this.texts = texts;
        this.failures = failures;
    }

    /** The faults of a form that could not be read, in the order of its fields. */
    RefusedForm unreadable(PostedForm<?> form, List<FormFault> faults) {
        List<String> fields = Arrays.stream(form.type().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<FormFault> inOrder = faults.stream()
                .sorted(Comparator.comparing(
                        fault -> fields.indexOf(fault.field().replaceAll("[\\[.].*", ""))))
                .toList();
        return new RefusedForm(form.name(), Refusal.Kind.INVALID.status(), form.typed(), inOrder);
    }

    /** The faults that a refusal or a conflict means; any other exception is no refusal and is thrown on. */
    RefusedForm refused(PostedForm<?> form, RuntimeException thrown) {
        Refusal refusal = Refusal.in(thrown).orElseGet(() -> {
            if (Causes.any(thrown, failures::isConcurrentChange)
                    || DatabaseFaults.of(thrown)
                            .filter(DatabaseFault.BUSY::equals)
                            .isPresent()) {
                return Refusal.conflict("web.form.busy");
            }
            throw thrown;
        });
        return new RefusedForm(form.name(), refusal.kind().status(), form.typed(), texts.faults(form, refusal));
    }
}
