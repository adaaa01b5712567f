package fr.synergies.programme;

/**
 * It is time to create the association that takes the programme over; published in the transaction that moves the programme's life on. Who
 * carries the creation opens its case, unless somebody has opened it before.
 */
public record AssociationDue(Programme programme) {}
