package fr.synergies.audit;

import java.time.Instant;

/** An act that waits for the end of its transaction to be chained. */
record PendingAct(Instant at, Actor actor, Act act) {}
