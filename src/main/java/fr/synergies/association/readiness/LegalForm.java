package fr.synergies.association.readiness;

/** The legal form chosen for the structure. */
public enum LegalForm {
    /** Association under the law of 1 July 1901. */
    ASSOCIATION_1901,
    OTHER
}
