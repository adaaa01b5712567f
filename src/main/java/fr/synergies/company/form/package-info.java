/**
 * How companies and flows are typed in: on pages, by the API and in tables.
 */
@org.springframework.modulith.NamedInterface("form")
package fr.synergies.company.form;
