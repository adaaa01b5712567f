/**
 * Loads the rule sets (decision tables and DRL of the folder {@code rules/}), gives them a version, runs them on facts
 * and turns what they say into findings in French and English. The one module that knows Drools; it knows no business.
 */
package fr.synergies.rules;
