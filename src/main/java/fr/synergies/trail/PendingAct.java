package fr.synergies.trail;

import java.time.Instant;

/** An act that waits for the end of its transaction to be chained. */
public record PendingAct(Instant at, Actor actor, Act act) {}
