package fr.synergies.purchase;

import fr.synergies.kernel.Refusal;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Parses the forms on the page of a round, and words their errors: each sentence with the label of its field. */
@Component
class PurchaseForms {

    private final Validator validator;
    private final MessageSource texts;

    PurchaseForms(Validator validator, MessageSource texts) {
        this.validator = validator;
        this.texts = texts;
    }

    /** Records a need as typed; returns the errors, empty if it was recorded. */
    List<String> need(Map<String, String> typed, Consumer<PurchaseNeedForm> action, Locale language) {
        List<String> wrong = new ArrayList<>();
        PurchaseNeedForm form = new PurchaseNeedForm(
                text(typed, "siret").replace(" ", ""),
                text(typed, "resource"),
                number(typed, "volume", wrong, language),
                text(typed, "unit"),
                number(typed, "unitPrice", wrong, language));
        return checked(form, action, wrong, language);
    }

    /** Records an offer as typed; returns the errors, empty if it was recorded. */
    List<String> offer(Map<String, String> typed, Consumer<PurchaseOfferForm> action, Locale language) {
        List<String> wrong = new ArrayList<>();
        PurchaseOfferForm form = new PurchaseOfferForm(
                text(typed, "supplier"),
                number(typed, "price", wrong, language),
                text(typed, "unit"),
                text(typed, "conditions"),
                day(typed, wrong, language));
        return checked(form, action, wrong, language);
    }

    /** The sentences of a refusal. */
    List<String> sentences(RuntimeException thrown, Locale language) {
        Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
        if (refusal.violations().isEmpty()) {
            return List.of(
                    sentence(refusal.code(), language, refusal.arguments().toArray()));
        }
        return refusal.violations().stream()
                .map(each -> labelled(
                        each.field(),
                        sentence(each.code(), language, each.arguments().toArray()),
                        language))
                .toList();
    }

    private <T> List<String> checked(T form, Consumer<T> action, List<String> wrong, Locale language) {
        if (wrong.isEmpty()) {
            validator
                    .validate(form)
                    .forEach(each ->
                            wrong.add(labelled(each.getPropertyPath().toString(), each.getMessage(), language)));
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        try {
            action.accept(form);
            return List.of();
        } catch (RuntimeException thrown) {
            return sentences(thrown, language);
        }
    }

    private BigDecimal number(Map<String, String> typed, String field, List<String> wrong, Locale language) {
        String plain = text(typed, field).replaceAll("[ \u00a0\u202f]", "").replace(',', '.');
        if (plain.matches("[0-9]{1,20}(\\.[0-9]{1,20})?")) {
            return new BigDecimal(plain);
        }
        wrong.add(labelled(field, sentence("synergy.import.number", language), language));
        return null;
    }

    private LocalDate day(Map<String, String> typed, List<String> wrong, Locale language) {
        try {
            return LocalDate.parse(text(typed, "validUntil"));
        } catch (DateTimeException none) {
            wrong.add(labelled("validUntil", sentence("synergy.import.day", language), language));
            return null;
        }
    }

    private String labelled(String field, String sentence, Locale language) {
        String label = Optional.ofNullable(texts.getMessage("synergy.purchase.field." + field, null, field, language))
                .orElse(field);
        return label + " : " + sentence;
    }

    private String sentence(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
