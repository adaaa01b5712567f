package fr.synergies.platform.security;

import java.time.Instant;

/**
 * A user signed in on the sign-in page; published as an application event. Requests that authenticate by HTTP Basic publish
 * nothing when they succeed.
 */
public record SignedIn(String user, Instant at) {}
