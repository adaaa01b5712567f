package fr.synergies.platform.workflow.identity;

/** A user was deleted, through whichever entry point; published as an application event in the transaction of the change. */
public record UserDeleted(String user) {}
