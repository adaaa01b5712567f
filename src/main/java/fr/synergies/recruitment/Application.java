package fr.synergies.recruitment;

import java.time.LocalDate;

/** An application as registered; phone and notes may be empty. */
public record Application(String name, String email, String phone, LocalDate receivedOn, String notes) {}
