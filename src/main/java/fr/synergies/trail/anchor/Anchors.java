package fr.synergies.trail.anchor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Has the seals stamped by the configured authority, if there is one. */
@Service
public class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final AnchorRepository anchors;
    private final Optional<TimeStampAuthority> authority;
    private final AnchorSettings settings;
    private final Clock clock;

    public Anchors(AnchorRepository anchors, AnchorSettings settings, Clock clock) {
        this.anchors = anchors;
        this.authority = settings.url().map(url -> new TimeStampAuthority(url, settings.timeout()));
        this.settings = settings;
        this.clock = clock;
    }

    /** Stamps the last seal at regular intervals; what the authority did not answer is asked again the next time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${synergies.audit.anchor.every:PT1H}")
    public void anchorAtTimes() {
        anchor();
    }

    /**
     * Stamps the last seal, and with it all before it. The authority is asked outside of any transaction: it may be slow.
     *
     * @return number of the seal, if it was stamped now
     */
    public Optional<Integer> anchor() {
        return authority.flatMap(asked -> anchors.lastUnanchored().flatMap(seal -> {
            try {
                anchors.add(new Anchor(seal.number(), asked.stamp(seal.hash())), clock.instant());
                return Optional.of(seal.number());
            } catch (TimeStampAuthority.Unavailable away) {
                LOG.warn("Seal {} was not stamped and is tried again: {}", seal.number(), away.getMessage());
                return Optional.empty();
            }
        }));
    }

    public List<Anchor> all() {
        return anchors.all();
    }

    /**
     * Checks the stamps there are.
     *
     * @param hashes hash of each seal to check by its number
     */
    public AnchorCheck check(Map<Integer, String> hashes) {
        List<Anchor> these = anchors.all().stream()
                .filter(anchor -> hashes.containsKey(anchor.seal()))
                .toList();
        return AnchorCheck.of(these, hashes, settings.trusted());
    }

    /** Whether an authority is configured. */
    public boolean configured() {
        return authority.isPresent();
    }

    /** Since when seals wait for a stamp although two attempts should have been made; none without an authority. */
    public Optional<Instant> overdueSince() {
        Instant expected = clock.instant().minus(settings.every().multipliedBy(2));
        return configured() ? anchors.waitingSince().filter(since -> since.isBefore(expected)) : Optional.empty();
    }
}
