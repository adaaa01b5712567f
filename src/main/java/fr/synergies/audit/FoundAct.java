package fr.synergies.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act that a search found, told in the reader's language. What is absent is an empty text.
 *
 * @param key its place in the list
 * @param sequence its number in the trail
 * @param place in the chain of its case, from 1
 * @param groups that the actor was in at that time, separated by commas
 * @param process key of the case's process, {@code processName} its name
 * @param amount what it is about, in euros
 * @param sentence who did what
 * @param changed the facts that it changed
 */
record FoundAct(
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
