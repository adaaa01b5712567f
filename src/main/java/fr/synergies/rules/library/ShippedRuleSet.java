package fr.synergies.rules.library;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.engine.RuleFiles;

/** The rule set that is shipped with the application, or found in the rules folder, when it starts. */
public record ShippedRuleSet(RuleFiles files, RuleSet rules) {}
