package fr.synergies.audit;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the whole trail as the database has it. */
@Service
public class Verifications {

    private final StoredTrail trail;
    private final SealKey key;
    private final SealSettings settings;

    Verifications(StoredTrail trail, SealKey key, SealSettings settings) {
        this.trail = trail;
        this.key = key;
        this.settings = settings;
    }

    /** Recomputes every act and every seal; acts added meanwhile are left out. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public VerificationReport verify() {
        Set<String> trusted = new HashSet<>(settings.trustedKeys());
        trusted.add(key.id());
        return Verification.of(trail, trusted);
    }
}
