package fr.synergies.platform.workflow.identity;

/**
 * A user joined or left a group of the engine, through whichever entry point; published as an application event in the
 * transaction of the change.
 *
 * @param joined false if the user left the group, or if the user or the group was deleted
 */
public record MembershipChanged(String user, String group, boolean joined) {}
