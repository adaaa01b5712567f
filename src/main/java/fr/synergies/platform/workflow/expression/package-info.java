/** What a diagram may say in an expression: steps, a named set of beans, variables and the key of its case. */
package fr.synergies.platform.workflow.expression;
