package fr.synergies.recruitment;

import java.time.LocalDate;

/** The notes of one side on the interview of a candidate; empty after erasure and for users who may not read them. */
public record Interview(int candidate, Side side, LocalDate heldOn, String notes) {}
