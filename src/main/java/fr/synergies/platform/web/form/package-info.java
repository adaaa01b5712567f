/**
 * The forms of pages: what was typed becomes a record, a refusal brings the page again with everything typed and each fault at its
 * field.
 */
@org.springframework.modulith.NamedInterface("form")
package fr.synergies.platform.web.form;
