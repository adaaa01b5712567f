package fr.synergies.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a module knows of who may not do an act although a group could: who prepared something does not decide on it, who asked does not
 * grant. Every bean of this type is asked. It only tells auditors; the module itself refuses.
 */
public interface FourEyes {

    /**
     * Who was kept from an act at an element.
     *
     * @param before what people had done in the case until then, oldest first
     * @return codes of messages that say why, by user; empty if there is no such rule for the element
     */
    Map<String, String> kept(String element, List<Done> before);

    /** Something that somebody did; absent texts are empty. */
    record Done(String act, String element, String outcome, String actor, Instant at) {}
}
