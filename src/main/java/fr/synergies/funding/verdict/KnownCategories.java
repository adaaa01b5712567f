package fr.synergies.funding.verdict;

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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Requires every category that a what-if states to be in the tables for its programme and exercise. */
@Constraint(validatedBy = KnownCategories.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownCategories {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each field with an unknown category, in addition to the violations of other constraints. */
    class Check implements ConstraintValidator<KnownCategories, StatedCategories> {

        private final FundingRules rules;
        private final Programmes programmes;
        private final MessageSource texts;

        Check(FundingRules rules, Programmes programmes, MessageSource texts) {
            this.rules = rules;
            this.programmes = programmes;
            this.texts = texts;
        }

        @Override
        public boolean isValid(StatedCategories request, ConstraintValidatorContext context) {
            if (request.programme() == null || request.exercise() == null) {
                return true;
            }
            Set<String> known = programmes
                    .find(request.programme())
                    .map(programme -> rules.categories(programme, request.exercise()))
                    .orElseGet(rules::allCategories)
                    .stream()
                    .map(Category::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (known.isEmpty()) {
                return true; // the rules cover nothing of it, which is another refusal
            }
            List<StatedCategories.Stated> unknown = request.statedCategories()
                    .filter(stated -> !known.contains(stated.category()))
                    .toList();
            context.disableDefaultConstraintViolation();
            unknown.forEach(stated ->
                    stated.place().on(context.buildConstraintViolationWithTemplate(unknown(stated.category(), known))));
            return unknown.isEmpty();
        }

        private String unknown(String category, Set<String> known) {
            Locale locale = LocaleContextHolder.getLocale();
            Object[] arguments = {category, String.join(", ", known)};
            return texts.getMessage("funding.category.unknown-of", arguments, locale)
                    .replaceAll("([\\\\{}$])", "\\\\$1");
        }
    }
}
