package fr.synergies.platform.workflow.identity;

/** A user was given a password, through whichever entry point; published as an application event in the transaction of the change. */
public record PasswordChanged(String user) {}
