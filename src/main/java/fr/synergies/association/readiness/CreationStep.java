package fr.synergies.association.readiness;

/** The requirements of the creation: steps, and documents by the kind under which they are attached to a task. */
public enum CreationStep {
    LEGAL_FORM,
    GOVERNANCE,
    ECONOMIC_MODEL,
    STATUTES,
    FOUNDING_MEETING,
    MEETING_MINUTES,
    DECLARATION,
    DECLARATION_RECEIPT,
    PUBLICATION,
    REGISTRATION,
    BANK_ACCOUNT,
    BANK_DETAILS
}
