package fr.synergies.synergy.matching;

import fr.synergies.company.reference.WasteList;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Requires everything an evaluation refers to to exist exactly once: companies, parks, resources, units, waste codes. */
@Constraint(validatedBy = ConsistentEvaluation.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ConsistentEvaluation {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each faulty field, in addition to the violations of other constraints. */
    class Check implements ConstraintValidator<ConsistentEvaluation, SynergyEvaluationRequest> {

        private final SynergyRules rules;
        private final WasteList wastes;
        private final MessageSource texts;

        Check(SynergyRules rules, WasteList wastes, MessageSource texts) {
            this.rules = rules;
            this.wastes = wastes;
            this.texts = texts;
        }

        @Override
        public boolean isValid(SynergyEvaluationRequest request, ConstraintValidatorContext context) {
            List<EvaluationFaults.Fault> faults = EvaluationFaults.of(
                    request, rules.tables(request.programme() == null ? "" : request.programme()), wastes);
            context.disableDefaultConstraintViolation();
            faults.forEach(fault -> report(fault, context));
            return faults.isEmpty();
        }

        private void report(EvaluationFaults.Fault fault, ConstraintValidatorContext context) {
            var element = context.buildConstraintViolationWithTemplate(sentence(fault))
                    .addPropertyNode(fault.list())
                    .addPropertyNode(fault.field())
                    .inIterable()
                    .atIndex(fault.index());
            if (fault.item() < 0) {
                element.addConstraintViolation();
            } else {
                element.addBeanNode().inIterable().atIndex(fault.item()).addConstraintViolation();
            }
        }

        private String sentence(EvaluationFaults.Fault fault) {
            return texts.getMessage(fault.key(), fault.arguments().toArray(), LocaleContextHolder.getLocale())
                    .replaceAll("([\\\\{}$])", "\\\\$1");
        }
    }
}
