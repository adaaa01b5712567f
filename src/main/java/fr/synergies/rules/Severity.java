package fr.synergies.rules;

/** How much a finding weighs; the order is the one in which findings are shown. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
