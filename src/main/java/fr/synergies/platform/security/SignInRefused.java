package fr.synergies.platform.security;

import java.time.Instant;

/**
 * A sign-in through the form or HTTP Basic failed; published as an application event.
 *
 * @param name the name as typed, which may not exist
 * @param reason why
 * @param at when
 */
public record SignInRefused(String name, Reason reason, Instant at) {

    /** Why a sign-in was refused. */
    public enum Reason {
        /** Wrong name or password. */
        BAD_CREDENTIALS,
        /** Wrong name or password once too often: the name is now locked. */
        BECAME_LOCKED,
        /** The name or the address is locked; the password was not checked. */
        LOCKED,
        /** From the address of this attempt there were too many failures, for whichever names: the address is now locked. */
        ADDRESS_BECAME_LOCKED
    }
}
