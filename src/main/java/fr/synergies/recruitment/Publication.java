package fr.synergies.recruitment;

import java.time.LocalDate;

/** A job advertisement: when, where and until when it was published. */
public record Publication(int number, LocalDate publishedOn, String channels, LocalDate closesOn) {}
