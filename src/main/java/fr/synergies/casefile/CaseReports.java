package fr.synergies.casefile;

import fr.synergies.casefile.diagram.DiagramPicture;
import fr.synergies.casefile.diagram.GlyphText;
import fr.synergies.casefile.diagram.PdfPages;
import fr.synergies.kernel.Refusal;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActorLookup;
import fr.synergies.trail.chain.CaseProofs;
import fr.synergies.trail.chain.ChainHead;
import fr.synergies.trail.chain.Verifications;
import fr.synergies.trail.file.AuditExport;
import fr.synergies.trail.search.DurationFormat;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The printable report of a case. Taking one is an act of its own. The report of a long case is divided into parts. */
@Service
public class CaseReports {

    /** Maximum number of acts in one part, which a machine with little memory can typeset in seconds. */
    public static final int ACTS = 1000;

    /** Width of the page with the diagram, in pixels of 1/96 inch. */
    private static final double WIDE = 1000;

    private static final double HIGH = 560;

    /** Maximum number of sheets over which a wide diagram is spread. */
    private static final int SHEETS = 6;

    private final CaseHistory history;
    private final CaseDiagrams diagrams;
    private final CaseProofs proofs;
    private final Verifications verifications;
    private final ActorLookup actors;
    private final DurationFormat durations;
    private final PdfPages pages;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final GlyphText letters = GlyphText.load();

    CaseReports(
            CaseHistory history,
            CaseDiagrams diagrams,
            CaseProofs proofs,
            Verifications verifications,
            ActorLookup actors,
            DurationFormat durations,
            PdfPages pages,
            Clock clock,
            ApplicationEventPublisher events) {
        this.history = history;
        this.diagrams = diagrams;
        this.proofs = proofs;
        this.verifications = verifications;
        this.actors = actors;
        this.durations = durations;
        this.pages = pages;
        this.clock = clock;
        this.events = events;
    }

    /** The number of parts of the report of a case. */
    @Transactional(readOnly = true)
    public int parts(String caseId) {
        int acts = proofs.end(caseId).map(ChainHead::length).orElse(0);
        return Math.max(1, (acts + ACTS - 1) / ACTS);
    }

    /**
     * A part of the report as PDF, in the user's language.
     *
     * @param part from 1
     * @throws Refusal not found for an unknown case or part
     */
    @Transactional
    public byte[] take(String caseId, int part, Locale locale) {
        CaseFile file = history.of(caseId, 0, 1, locale);
        int parts = parts(caseId);
        if (part < 1 || part > parts) {
            throw Refusal.notFound("audit.report.part", caseId, part, parts);
        }
        Optional<DiagramPicture> picture = file.trace()
                .filter(trace -> part == 1)
                .map(diagrams::of)
                .map(diagram -> DiagramPicture.of(letters, diagram))
                .filter(DiagramPicture::drawn);
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("part", part);
        model.put("parts", parts);
        model.put("entries", history.from(caseId, (part - 1) * ACTS, ACTS, file.trace(), locale));
        model.put("programme", proofs.programme(caseId));
        model.put("end", proofs.end(caseId).orElse(null));
        model.put("sealed", proofs.sealed(caseId).orElse(null));
        model.put("keyId", verifications.keyId());
        model.put("by", actors.current().name());
        model.put("now", clock.instant());
        model.put("zone", clock.getZone());
        model.put("spans", durations);
        model.put("picture", picture.map(CaseReports::sheets).orElse(null));
        byte[] pdf = pages.of("casefile/report", model, picture, locale);
        events.publishEvent(Act.in(AuditExport.CASE)
                .programme(proofs.programme(caseId))
                .did("report-taken")
                .outcome(caseId));
        return pdf;
    }

    private static Sheets sheets(DiagramPicture picture) {
        DiagramPicture.Size size = picture.on(WIDE, HIGH, SHEETS);
        return new Sheets(
                size.sheets(),
                "width: %dpx; height: %dpx"
                        .formatted(
                                Math.round(picture.width() * size.scale() / size.sheets()),
                                Math.round(picture.height() * size.scale())));
    }

    /** The sheets of a diagram, all of one size. */
    record Sheets(int count, String style) {}
}
