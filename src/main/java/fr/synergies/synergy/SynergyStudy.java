package fr.synergies.synergy;

import java.time.LocalDate;

/** The result of a feasibility study. */
record SynergyStudy(String technical, String legal, String economic, LocalDate studiedOn, String studiedBy) {}
