/** The forms that diagrams declare for user tasks: what may be typed, and what of it stays in the process. */
package fr.synergies.platform.workflow.form;
