package fr.synergies.workflow.identity;

/**
 * Somebody joined or left a group of the engine, by whichever way; published as an application event in the transaction that changes it.
 *
 * @param joined false if the user left it, or user or group were deleted
 */
public record MembershipChanged(String user, String group, boolean joined) {}
