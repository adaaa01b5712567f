package fr.synergies.trail.anchor;

/**
 * The time stamp of a seal.
 *
 * @param seal number of the seal; through the hashes of the previous seals it covers all before it
 * @param token the time stamp token of RFC 3161, DER in Base64; it stamps the hash of the seal
 */
public record Anchor(int seal, String token) {}
