package fr.synergies.trail.chain;

import java.util.Map;

/** A decision in the form that the chain covers: the act that records it contains the hash of exactly this. */
public record StoredDecision(Map<String, Object> content) {

    /** The fact of an act that contains the hash. */
    public static final String FACT = "decisionSha256";

    String id() {
        return String.valueOf(content.get("verdict"));
    }

    String caseId() {
        return String.valueOf(content.get("case"));
    }

    public String hash() {
        return Proof.hash(Proof.canonical(content));
    }
}
