package fr.synergies.audit;

import java.util.Map;

/** A decision as the chain covers it: the act that tells it carries the hash of exactly this. */
record StoredDecision(Map<String, Object> content) {

    /** The fact of an act that carries the hash. */
    static final String FACT = "decisionSha256";

    String id() {
        return String.valueOf(content.get("verdict"));
    }

    String caseId() {
        return String.valueOf(content.get("case"));
    }

    String hash() {
        return Proof.hash(Proof.canonical(content));
    }
}
