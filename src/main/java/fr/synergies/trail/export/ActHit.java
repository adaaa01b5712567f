package fr.synergies.trail.export;

import fr.synergies.trail.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act found by a search, worded in the reader's language. Absent texts are empty.
 *
 * @param key its position in the list
 * @param sequence its number in the trail
 * @param place in the chain of its case, from 1
 * @param groups groups of the actor at that time, separated by commas
 * @param process key of the process of the case; {@code processName}: its name
 * @param amount the amount it concerns, in euros
 * @param sentence who did what
 * @param changed the facts that it changed
 */
public record ActHit(
        String key,
        long sequence,
        String caseId,
        int place,
        Instant at,
        String actor,
        String groups,
        String programme,
        String process,
        String processName,
        String element,
        String elementName,
        String act,
        String outcome,
        Optional<BigDecimal> amount,
        String sentence,
        String reason,
        String verdictId,
        String rulesVersion,
        List<Facts.Changed> changed) {}
