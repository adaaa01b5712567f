package fr.synergies.programme;

/**
 * The plan of an exercise has to be validated; published in the transaction of the lifecycle. The module in charge opens its
 * case, unless it is already open.
 */
public record FundingDue(Programme programme, Exercise exercise) {}
