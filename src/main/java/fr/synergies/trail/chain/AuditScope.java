package fr.synergies.trail.chain;

/**
 * A scope of the trail: a case, a programme, or everything.
 *
 * @param caseId empty for more than one case
 * @param programme code, empty for all
 */
public record AuditScope(String caseId, String programme) {

    public static final AuditScope ALL = new AuditScope("", "");
}
