/**
 * The rules as Drools runs them; the only package that knows Drools.
 */
package fr.synergies.rules.engine;
