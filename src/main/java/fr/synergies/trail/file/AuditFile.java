package fr.synergies.trail.file;

/**
 * The parts of an audit file: a ZIP archive that can be verified without the application's database. The format is described in
 * {@code audit-file.md}, which every file contains.
 */
public final class AuditFile {

    static final String ACTS = "acts.jsonl";
    static final String CHAINS = "chains.jsonl";
    static final String SEALS = "seals.jsonl";
    static final String SEALED_HEADS = "sealed-heads.jsonl";
    static final String ANCHORS = "anchors.jsonl";
    static final String KEYS = "keys.jsonl";
    static final String DECISIONS = "decisions.jsonl";
    public static final String README = "README.md";
    public static final String PROCESSES = "processes/";
    static final String DOCUMENTS = "documents.jsonl";
    static final String RULE_SETS = "rule-sets.jsonl";
    static final String RULES = "rules/";

    /** States what the file covers, and the hash of each part. */
    static final String MANIFEST = "manifest.json";

    /** The signature over the bytes of the manifest, in Base64, by a key that signs seals. */
    static final String SIGNATURE = "manifest.sig";

    private AuditFile() {}
}
