package fr.synergies.recruitment;

import java.time.LocalDate;

/** When, where and until when the post was advertised. */
public record Publication(int number, LocalDate publishedOn, String channels, LocalDate closesOn) {}
