package fr.synergies.trail.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Which acts to find; an empty criterion does not restrict the search.
 *
 * @param from start of the period, inclusive
 * @param before end of the period, exclusive
 * @param actor the user's name
 * @param group a group to which the actor belonged at that time
 * @param process key of the process of the case
 * @param element id of the element of the diagram
 * @param act code of the act
 * @param outcome code of the decision
 * @param least minimum amount that the act concerns, in euros
 * @param most maximum amount that the act concerns, in euros
 * @param rule a rule that fired in the verdict on which the act is based
 * @param rules version of the rules
 * @param text words that all occur in the reason, or a part of the case id
 */
public record ActSearch(
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
