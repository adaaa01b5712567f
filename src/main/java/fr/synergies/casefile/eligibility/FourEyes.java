package fr.synergies.casefile.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The four-eyes rules of a module: who may not perform an act although their group may, because whoever prepared something must
 * not decide on it, and whoever requested something must not grant it. Every bean of this type is called. It serves to inform
 * auditors; the refusal itself is up to the module.
 */
public interface FourEyes {

    /**
     * The users who were excluded from an act at an element.
     *
     * @param before what people had done in the case until then, oldest first
     * @return message codes that give the reason, by user; empty if there is no such rule for the element
     */
    Map<String, String> kept(String element, List<Done> before);

    /** An earlier act of the case; absent texts are empty. */
    record Done(String act, String element, String outcome, String actor, Instant at) {}
}
