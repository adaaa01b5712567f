package fr.synergies.trail.chain;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The end of the chain of a case, and the seal that covers it. */
@Repository
public class CaseProofs {

    private final JdbcClient database;

    CaseProofs(JdbcClient database) {
        this.database = database;
    }

    /** The end of its chain; empty if the case has no acts. */
    public Optional<ChainHead> end(String caseId) {
        return database.sql("select case_id, length, head from audit_chain where case_id = ? and length > 0")
                .param(caseId)
                .query(ChainRepository::head)
                .optional();
    }

    /** The latest seal that covers new acts of it. */
    public Optional<Sealed> sealed(String caseId) {
        return database.sql(
                        "select audit_seal.number, sealed_at as at, audit_seal.hash, key_id as \"key\", length from audit_seal_head"
                                + " join audit_seal on audit_seal.number = seal_number where case_id = ?"
                                + " order by seal_number desc fetch first row only")
                .param(caseId)
                .query(Sealed.class)
                .optional();
    }

    /** The programme named by its acts. */
    public String programme(String caseId) {
        return database.sql("select coalesce(max(programme), '') from audit_act where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    /**
     * A seal over a case.
     *
     * @param length how many acts of the case it covers
     */
    record Sealed(int number, Instant at, String hash, String key, int length) {}
}
