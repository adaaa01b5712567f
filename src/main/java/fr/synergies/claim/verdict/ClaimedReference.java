package fr.synergies.claim.verdict;

import java.util.Locale;

/**
 * The reference of an expense in an earlier claim.
 *
 * @param key as it is compared: without spaces around it and without regard to case
 */
public record ClaimedReference(String key) {

    public static ClaimedReference of(String reference) {
        return new ClaimedReference(reference.strip().toUpperCase(Locale.ROOT));
    }
}
