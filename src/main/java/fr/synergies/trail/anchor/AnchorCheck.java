package fr.synergies.trail.anchor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks the time stamps of seals, without asking the authority. */
public final class AnchorCheck {

    /** What is wrong with a time stamp. */
    public enum Wrong {
        /** It is unreadable, its signature does not fit, or it stamps something else than the seal. */
        ALTERED,
        /** It was signed by an authority that is not trusted. */
        UNTRUSTED
    }

    private final SortedMap<Integer, Stamped> stamped = new TreeMap<>();
    private final SortedMap<Integer, Wrong> wrong = new TreeMap<>();

    private AnchorCheck() {}

    /**
     * Checks time stamps.
     *
     * @param hashes hash of each seal by its number
     */
    public static AnchorCheck of(List<Anchor> anchors, Map<Integer, String> hashes, TrustedAuthorities authorities) {
        AnchorCheck check = new AnchorCheck();
        anchors.forEach(anchor -> check.add(anchor, hashes.getOrDefault(anchor.seal(), ""), authorities));
        return check;
    }

    /** Number of the last seal that is proved; 0 if none is. */
    public int last() {
        return stamped.isEmpty() ? 0 : stamped.lastKey();
    }

    /** When and by whom seals were stamped, by number. */
    public SortedMap<Integer, Stamped> stamped() {
        return stamped;
    }

    /** What is wrong, by number of the seal. */
    public SortedMap<Integer, Wrong> wrong() {
        return wrong;
    }

    private void add(Anchor anchor, String hash, TrustedAuthorities authorities) {
        try {
            TimeStamp stamp = TimeStamp.read(anchor.token());
            if (hash.isEmpty() || !stamp.stamps(hash)) {
                wrong.put(anchor.seal(), Wrong.ALTERED);
            } else if (!stamp.by(authorities)) {
                wrong.put(anchor.seal(), Wrong.UNTRUSTED);
            } else {
                stamped.put(anchor.seal(), new Stamped(stamp.at(), stamp.authority()));
            }
        } catch (TimeStamp.Unreadable altered) {
            wrong.put(anchor.seal(), Wrong.ALTERED);
        }
    }
}
