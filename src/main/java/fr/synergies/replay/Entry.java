package fr.synergies.replay;

import java.time.Instant;

/**
 * One act of the journal.
 *
 * @param line line in its file where it begins
 * @param at when it happens
 * @param by the user's id
 * @param step what the user does
 */
record Entry(int line, Instant at, String by, JournalStep step) {}
