package fr.synergies.programme;

/**
 * The creation of the association that takes over the programme is due; published in the transaction of the lifecycle. The module
 * in charge opens its case, unless it is already open.
 */
public record AssociationDue(Programme programme) {}
