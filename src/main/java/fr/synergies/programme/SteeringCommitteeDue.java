package fr.synergies.programme;

/**
 * The programme's life has come to the steering committee of a year; published in the transaction that moves it on. Who holds the committee
 * opens its case, unless somebody has opened it before.
 */
public record SteeringCommitteeDue(Programme programme, int year) {}
