package fr.synergies.trail.chain;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A signed statement of where all chains ended at a given time.
 *
 * @param number from 1
 * @param acts number of acts in all chains
 * @param cases number of chains
 * @param root root of the tree over their ends, see {@link HeadTrie}
 * @param previous hash of the previous seal, or zeros
 * @param keyId SHA-256 of the public key that verifies the signature
 * @param signature of the canonical content, in Base64; the key says of which kind
 */
public record Seal(
        int number,
        Instant at,
        long acts,
        int cases,
        String root,
        String previous,
        String hash,
        String keyId,
        String signature) {

    /** The content that is hashed and signed, by the names that exports use too. */
    public static Map<String, Object> content(
            int number, Instant at, long acts, int cases, String root, String previous, String keyId) {
        Map<String, Object> content = new TreeMap<>();
        content.put("format", 1);
        content.put("number", number);
        content.put("at", Proof.text(at));
        content.put("acts", acts);
        content.put("cases", cases);
        content.put("root", root);
        content.put("previous", previous);
        content.put("key", keyId);
        return content;
    }

    public Map<String, Object> content() {
        return content(number, at, acts, cases, root, previous, keyId);
    }
}
