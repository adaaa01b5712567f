package fr.synergies.synergy.carried;

import java.time.LocalDate;

/** The result of a feasibility study. */
public record SynergyStudy(String technical, String legal, String economic, LocalDate studiedOn, String studiedBy) {}
