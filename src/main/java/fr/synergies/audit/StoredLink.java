package fr.synergies.audit;

import java.util.Optional;

/**
 * An act as it is stored, to be verified.
 *
 * @param hash that is stored with it
 * @param reason none if there is none or it was erased
 */
record StoredLink(Link link, String hash, Optional<SaltedReason> reason) {

    /** A reason beside the chain. */
    record SaltedReason(String salt, String text) {}
}
