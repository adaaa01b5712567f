package fr.synergies.security;

import java.time.Instant;

/**
 * A sign-in failed, by the form or by HTTP Basic; published as an application event.
 *
 * @param name the name as it was typed, which may belong to nobody
 * @param reason why
 * @param at when
 */
public record SignInRefused(String name, Reason reason, Instant at) {

    /** Why a sign-in was refused. */
    public enum Reason {
        /** Wrong name or password. */
        BAD_CREDENTIALS,
        /** Wrong name or password once too often: the name is locked from now on. */
        BECAME_LOCKED,
        /** The name is locked; the password was not looked at. */
        LOCKED
    }
}
