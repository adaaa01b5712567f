package fr.synergies.rules;

/** The rule set that is shipped with the application, or found in the rules folder, when it starts. */
record ShippedRuleSet(RuleFiles files, RuleSet rules) {}
