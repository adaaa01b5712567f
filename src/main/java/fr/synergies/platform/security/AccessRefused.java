package fr.synergies.platform.security;

/**
 * A signed-in user requested something they are not entitled to, and was refused.
 *
 * @param user id of the user
 * @param request the method and the path, without its query
 */
public record AccessRefused(String user, String request) {}
