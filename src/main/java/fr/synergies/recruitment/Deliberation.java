package fr.synergies.recruitment;

import java.time.LocalDate;

/** The meeting held after a round without agreement. */
public record Deliberation(int choice, int round, LocalDate heldOn, String minutes) {}
