/**
 * The words that all modules share: texts in both languages, amounts, institutions, working days, refusals. Knows no other module, no
 * web framework and no engine.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package fr.synergies.kernel;
