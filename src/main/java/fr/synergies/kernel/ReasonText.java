package fr.synergies.kernel;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The bounds of a {@link Reason}, for the field of a form. */
@NotBlank(message = "{web.reason.missing}")
@Size(max = Reason.LONGEST, message = "{web.reason.longer}")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReasonText {

    String message() default "{web.reason.missing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
