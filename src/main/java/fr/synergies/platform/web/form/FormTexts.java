package fr.synergies.platform.web.form;

import fr.synergies.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of forms: labels of their fields, and what is wrong with them. */
@Component
public class FormTexts {

    private final MessageSource texts;

    FormTexts(MessageSource texts) {
        this.texts = texts;
    }

    /** The label of a field, empty if it has none; the rows of a list share one. */
    public String label(Class<?> form, String field, Locale language) {
        String plain = field.replaceAll("\\[[^]]*]", "");
        return Optional.ofNullable(form.getAnnotation(FieldLabels.class))
                .map(labels -> texts.getMessage(labels.value() + plain, null, "", language))
                .orElse("");
    }

    public FormFault fault(Class<?> form, String field, String sentence, Locale language) {
        return new FormFault(field, label(form, field, language), sentence);
    }

    List<FormFault> faults(PostedForm<?> form, Refusal refusal) {
        Locale language = form.language();
        if (refusal.violations().isEmpty()) {
            return List.of(FormFault.of(text(refusal.code(), language, refusal.arguments())));
        }
        return refusal.violations().stream()
                .limit(form.names().most())
                .map(each -> fault(
                        form.type(),
                        form.names().field(each.field()),
                        form.names().sentence(each.field(), text(each.code(), language, each.arguments())),
                        language))
                .toList();
    }

    /** The words of a key, or the value itself if it has none. */
    public String word(String key, String value, Locale language) {
        return Optional.ofNullable(texts.getMessage(key, null, value, language)).orElse(value);
    }

    public String text(String key, Locale language, List<?> arguments) {
        return texts.getMessage(key, arguments.isEmpty() ? null : arguments.toArray(), language);
    }
}
