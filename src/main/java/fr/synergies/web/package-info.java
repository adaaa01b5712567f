/**
 * What every page and every answer shares: the layout, the user's language, amounts in words, refusals and how they are
 * shown (RFC 9457 problem details on the API, a sentence on pages). It knows no business and no other module.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Web")
package fr.synergies.web;
