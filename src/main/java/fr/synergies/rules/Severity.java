package fr.synergies.rules;

/** The severity of a finding, in the order in which findings are shown. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
