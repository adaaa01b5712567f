package fr.synergies.recruitment;

import java.time.LocalDate;

/** What one side noted of the interview of a candidate; empty notes once erased, and for whom may not read them. */
public record Interview(int candidate, Side side, LocalDate heldOn, String notes) {}
