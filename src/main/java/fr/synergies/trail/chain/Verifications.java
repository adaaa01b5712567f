package fr.synergies.trail.chain;

import fr.synergies.trail.anchor.AnchorSettings;
import fr.synergies.trail.anchor.TrustedAuthorities;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the whole trail in the database. */
@Service
public class Verifications {

    private final DataSource database;
    private final StoredDecisions decisions;
    private final SealKey key;
    private final SealSettings settings;
    private final TrustedAuthorities authorities;

    Verifications(
            DataSource database,
            StoredDecisions decisions,
            SealKey key,
            SealSettings settings,
            AnchorSettings anchors) {
        this.database = database;
        this.decisions = decisions;
        this.key = key;
        this.settings = settings;
        this.authorities = anchors.trusted();
    }

    /** The id of the key that signs seals, with which readers of audit files compare. */
    public String keyId() {
        return key.id();
    }

    /** Recomputes every act and every seal; acts added meanwhile are not included. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public VerificationReport verify() {
        Set<String> trusted = new HashSet<>(settings.trustedKeys());
        trusted.add(key.id());
        return Verification.of(
                StoredTrail.of(database, AuditScope.ALL, decisions::stored),
                new Verification.Trust(trusted, authorities));
    }
}
