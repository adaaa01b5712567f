/**
 * The rule sets that decide and decided, each kept whole.
 */
package fr.synergies.rules.library;
