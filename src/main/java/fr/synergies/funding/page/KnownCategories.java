package fr.synergies.funding.page;

import fr.synergies.funding.verdict.Category;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.programme.Programmes;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Requires every category of a what-if to be in the tables for its programme and exercise. */
@Constraint(validatedBy = KnownCategories.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownCategories {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each field with an unknown category, in addition to the violations of other constraints. */
    class Check implements ConstraintValidator<KnownCategories, EvaluationRequest> {

        private final FundingRules rules;
        private final Programmes programmes;
        private final MessageSource texts;

        Check(FundingRules rules, Programmes programmes, MessageSource texts) {
            this.rules = rules;
            this.programmes = programmes;
            this.texts = texts;
        }

        @Override
        public boolean isValid(EvaluationRequest request, ConstraintValidatorContext context) {
            if (request.programme() == null || request.exercise() == null) {
                return true;
            }
            Set<String> known = programmes
                    .find(request.programme())
                    .map(programme -> rules.categories(programme, request.exercise()))
                    .orElseGet(rules::allCategories)
                    .stream()
                    .map(Category::code)
                    .collect(Collectors.toSet());
            if (known.isEmpty()) {
                return true; // the rules cover nothing of it, which is another refusal
            }
            context.disableDefaultConstraintViolation();
            boolean good = true;
            List<EvaluationRequest.Line> lines = request.lines() == null ? List.of() : request.lines();
            for (int i = 0; i < lines.size(); i++) {
                EvaluationRequest.Line line = lines.get(i);
                if (line != null
                        && line.category() != null
                        && !line.category().isBlank()
                        && !known.contains(line.category())) {
                    context.buildConstraintViolationWithTemplate(unknown(line.category(), known))
                            .addPropertyNode("lines")
                            .addPropertyNode("category")
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                    good = false;
                }
            }
            for (String category : request.priorAidOrNone().keySet()) {
                if (!known.contains(category)) {
                    context.buildConstraintViolationWithTemplate(unknown(category, known))
                            .addPropertyNode("priorAid")
                            .addBeanNode()
                            .inIterable()
                            .atKey(category)
                            .addConstraintViolation();
                    good = false;
                }
            }
            return good;
        }

        private String unknown(String category, Set<String> known) {
            Locale locale = LocaleContextHolder.getLocale();
            Object[] arguments = {
                category, String.join(", ", known.stream().sorted().toList())
            };
            return texts.getMessage("funding.category.unknown-of", arguments, locale)
                    .replaceAll("([\\\\{}$])", "\\\\$1");
        }
    }
}
