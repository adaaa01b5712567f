package fr.synergies.rules;

/** The rule set that the program brings, or finds in its rules folder, when it starts. */
record ShippedRuleSet(RuleFiles files, RuleSet rules) {}
