package fr.synergies.programme;

/**
 * The steering committee of a year is due; published in the transaction of the lifecycle. The module in charge opens its case,
 * unless it is already open.
 */
public record SteeringCommitteeDue(Programme programme, int year) {}
