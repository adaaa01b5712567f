package fr.synergies.audit;

/**
 * What of the trail is looked at: a case, a programme, or all of it.
 *
 * @param caseId empty for more than one case
 * @param programme code, empty for all
 */
public record AuditScope(String caseId, String programme) {

    static final AuditScope ALL = new AuditScope("", "");
}
