/**
 * What all pages and API answers share: the layout, the user's language, the formatting of amounts, and refusals with their
 * presentation (RFC 9457 problem details on the API, a sentence on pages). It contains no business logic and depends on no business
 * module.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel", "platform.database"})
package fr.synergies.platform.web;
