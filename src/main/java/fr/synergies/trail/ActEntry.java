package fr.synergies.trail;

import java.time.Instant;

/**
 * An act as stored in the trail.
 *
 * @param sequence its number in the trail: later acts have larger numbers
 * @param place in the chain of its case, from 1
 * @param groups the actor's groups at that time, separated by commas
 */
public record ActEntry(long sequence, int place, Instant at, String actor, String groups, Act act) {}
