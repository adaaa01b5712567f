package fr.synergies.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Which acts to find; what is empty does not matter.
 *
 * @param from the first moment
 * @param before the first moment that is too late
 * @param actor the user's name
 * @param group one that the actor was in at that time
 * @param process key of the case's process
 * @param element id of the diagram's element
 * @param act code of the act
 * @param outcome code of the decision
 * @param least euros that the act is about, at least
 * @param most euros that the act is about, at most
 * @param rule one that fired in the verdict that the act rests on
 * @param rules version of the rules
 * @param text words that are all in the reason, or a part of the case's id
 */
record ActSearch(
        String programme,
        Optional<Instant> from,
        Optional<Instant> before,
        String actor,
        String group,
        String process,
        String caseId,
        String element,
        String act,
        String outcome,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        String rule,
        String rules,
        String text) {}
