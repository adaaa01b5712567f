package fr.synergies.trail.chain;

import java.util.Optional;

/**
 * An act as stored, for verification.
 *
 * @param hash the hash stored with it
 * @param reason empty if there is none or it was erased
 */
public record StoredLink(ChainedAct link, String hash, Optional<SaltedReason> reason) {

    /** A reason, which is stored outside the chain. */
    public record SaltedReason(String salt, String text) {}
}
