package fr.synergies.trail.chain;

import fr.synergies.trail.TrailReaders;
import fr.synergies.trail.anchor.Anchors;
import fr.synergies.trail.search.CaseListing;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the proof of the trail. */
@Controller
class AuditController {

    private static final int SEALS = 20;

    private final Verifications verifications;
    private final Seals seals;
    private final Anchors anchors;
    private final CaseListing listing;
    private final Clock clock;

    AuditController(Verifications verifications, Seals seals, Anchors anchors, CaseListing listing, Clock clock) {
        this.verifications = verifications;
        this.seals = seals;
        this.anchors = anchors;
        this.listing = listing;
        this.clock = clock;
    }

    @GetMapping("/audit")
    @PreAuthorize(TrailReaders.ONLY)
    String proof(@RequestParam(defaultValue = "false") boolean verify, Model model) {
        model.addAttribute("report", verify ? verifications.verify() : null);
        model.addAttribute("wrongInLists", verify ? listing.differing() : List.of());
        model.addAttribute("keyId", verifications.keyId());
        List<Seal> latest = seals.latest(SEALS);
        model.addAttribute("seals", latest);
        model.addAttribute(
                "stamps",
                anchors.check(latest.stream().collect(Collectors.toMap(Seal::number, Seal::hash)))
                        .stamped());
        model.addAttribute("anchored", anchors.configured());
        model.addAttribute("overdue", anchors.overdueSince().orElse(null));
        model.addAttribute("programmes", listing.programmes());
        model.addAttribute("zone", clock.getZone());
        return "trail/proof";
    }
}
