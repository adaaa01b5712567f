package fr.synergies.audit;

/** The parts of an audit file: a ZIP that can be verified without the program's database. Described in {@code audit-file.md}, which each file brings along. */
final class AuditFile {

    static final String ACTS = "acts.jsonl";
    static final String CHAINS = "chains.jsonl";
    static final String SEALS = "seals.jsonl";
    static final String SEALED_HEADS = "sealed-heads.jsonl";
    static final String KEYS = "keys.jsonl";
    static final String DECISIONS = "decisions.jsonl";
    static final String README = "README.md";
    static final String PROCESSES = "processes/";
    static final String DOCUMENTS = "documents.jsonl";
    static final String RULE_SETS = "rule-sets.jsonl";
    static final String RULES = "rules/";

    /** Says what the file covers and what hash each part has. */
    static final String MANIFEST = "manifest.json";

    /** Ed25519 over the bytes of the manifest, in Base64. */
    static final String SIGNATURE = "manifest.sig";

    private AuditFile() {}
}
