package fr.synergies.security;

/**
 * A signed-in user asked for what is not for them, and was refused.
 *
 * @param user who
 * @param request the method and the path, without its query
 */
public record AccessRefused(String user, String request) {}
