package fr.synergies.platform.web.form;

import fr.synergies.kernel.ReasonText;

/** The form of an action that needs nothing but a reason. */
@FieldLabels("web.form.field.")
public record ReasonForm(@ReasonText String reason) {}
