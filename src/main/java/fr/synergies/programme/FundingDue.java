package fr.synergies.programme;

/**
 * The plan of an exercise has to be validated; published in the transaction that moves the programme's life on. Who validates plans opens
 * the case, unless somebody has opened it before.
 */
public record FundingDue(Programme programme, Exercise exercise) {}
