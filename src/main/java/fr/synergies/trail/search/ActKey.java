package fr.synergies.trail.search;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.trail.ActEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The position of an act in lists, which are sorted by time and then by number; stable in links. */
public record ActKey(Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,17})-([0-9]{1,18})");
    private static final long MICROS = 1_000_000L;

    /**
     * Reads a key.
     *
     * @throws Refusal invalid for the field {@code after} if it is not a key
     */
    public static ActKey of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw Refusal.invalid(Violation.of("after", "audit.search.page", written));
        }
        long micros = Long.parseLong(parts.group(1));
        return new ActKey(
                Instant.ofEpochSecond(Math.floorDiv(micros, MICROS))
                        .plus(Math.floorMod(micros, MICROS), ChronoUnit.MICROS),
                Long.parseLong(parts.group(2)));
    }

    public static ActKey of(ActEntry act) {
        return new ActKey(act.at(), act.sequence());
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
