package fr.synergies.trail.file;

import fr.synergies.kernel.Refusal;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActorLookup;
import fr.synergies.trail.chain.AuditScope;
import fr.synergies.trail.chain.Proof;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.StoredDecisions;
import fr.synergies.trail.chain.StoredTrail;
import fr.synergies.trail.search.CaseRepository;
import fr.synergies.trail.search.FacetRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes audit files. Taking one is an act of its own. */
@Service
public class AuditExport {

    /** The case in which the taking of files is recorded. */
    public static final String CASE = "audit";

    private final DataSource database;
    private final StoredDecisions decisions;
    private final CaseRepository cases;
    private final FacetRepository values;
    private final ActorLookup actors;
    private final ObjectProvider<AuditFilePart> parts;
    private final SealKey key;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AuditExport(
            DataSource database,
            StoredDecisions decisions,
            CaseRepository cases,
            FacetRepository values,
            ActorLookup actors,
            ObjectProvider<AuditFilePart> parts,
            SealKey key,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.decisions = decisions;
        this.cases = cases;
        this.values = values;
        this.actors = actors;
        this.parts = parts;
        this.key = key;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records that the signed-in user takes a file of this scope.
     *
     * @throws Refusal NOT_FOUND for an unknown case or programme
     */
    @Transactional
    public void tell(AuditScope scope) {
        if (!scope.caseId().isEmpty() && cases.find(scope.caseId()).isEmpty()) {
            throw Refusal.notFound("audit.case.unknown", scope.caseId());
        }
        if (!scope.programme().isEmpty() && !values.programmes().contains(scope.programme())) {
            throw Refusal.notFound("audit.programme.unknown", scope.programme());
        }
        events.publishEvent(Act.in(CASE)
                .programme(scope.programme())
                .did("audit-exported")
                .outcome(scope.caseId().isEmpty() ? scope.programme() : scope.caseId()));
    }

    /** Writes the file while reading the trail, in its state at the beginning. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public void write(AuditScope scope, OutputStream target) {
        try {
            AuditFileWriter writer = new AuditFileWriter(target);
            StoredTrail trail = StoredTrail.of(database, scope, decisions::stored);
            writer.trail(trail, key);
            SortedSet<String> covered = new TreeSet<>(trail.heads().keySet());
            for (AuditFilePart part : parts.orderedStream().toList()) {
                writer.add(part, covered);
            }
            writer.text(AuditFile.README, readme());
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("case", scope.caseId());
            about.put("programme", scope.programme());
            about.put("takenAt", Proof.text(clock.instant()));
            about.put("takenBy", actors.current().name());
            writer.end(about, key);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String readme() throws IOException {
        return new ClassPathResource("fr/synergies/trail/audit-file.md").getContentAsString(StandardCharsets.UTF_8);
    }
}
