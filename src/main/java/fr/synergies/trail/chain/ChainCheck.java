package fr.synergies.trail.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes one chain act by act, and records the first fault. */
final class ChainCheck {

    private final String caseId;
    private final Map<Integer, String> sealed = new HashMap<>();
    private int sealedLength;
    private int length;
    private String head = Proof.NOTHING;
    private Fault first;

    /** Creates a check with the ends of the chain according to the seals. */
    ChainCheck(String caseId, List<ChainHead> sealed) {
        this.caseId = caseId;
        sealed.forEach(end -> {
            this.sealed.put(end.length(), end.head());
            sealedLength = Math.max(sealedLength, end.length());
        });
    }

    String caseId() {
        return caseId;
    }

    /** The number of acts after the last seal. */
    int unsealed() {
        return Math.max(0, length - sealedLength);
    }

    void next(StoredLink stored) {
        ChainedAct link = stored.link();
        if (link.place() > length + 1) {
            found(Fault.Kind.MISSING, length + 1);
        } else if (link.place() < length + 1) {
            found(Fault.Kind.INSERTED, link.place());
        } else if (!link.hash().equals(stored.hash())) {
            found(Fault.Kind.ALTERED, link.place());
        } else if (!link.previous().equals(head)) {
            found(Fault.Kind.INSERTED, link.place());
        } else if (sealed.containsKey(link.place()) && !sealed.get(link.place()).equals(stored.hash())) {
            found(Fault.Kind.ALTERED, link.place());
        } else if (!committed(stored)) {
            found(Fault.Kind.REASON_ALTERED, link.place());
        }
        length = link.place();
        head = stored.hash();
    }

    /** The first fault, after all acts were checked against the stored end; a chain that was inserted has no stored end. */
    Optional<Fault> end(ChainHead stored) {
        if (length < sealedLength || stored != null && length < stored.length()) {
            found(Fault.Kind.MISSING, length + 1);
        } else if (stored == null || length > stored.length()) {
            found(Fault.Kind.INSERTED, stored == null ? 1 : stored.length() + 1);
        } else if (!stored.head().equals(head)) {
            found(Fault.Kind.ALTERED, length);
        }
        return Optional.ofNullable(first);
    }

    private static boolean committed(StoredLink stored) {
        return stored.reason()
                .map(reason -> Proof.commitment(reason.salt(), reason.text())
                        .equals(stored.link().reasonCommitment()))
                .orElse(true);
    }

    private void found(Fault.Kind kind, int place) {
        if (first == null) {
            first = new Fault(kind, caseId, place);
        }
    }
}
