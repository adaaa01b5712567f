package fr.synergies.synergy;

import java.time.LocalDate;

/** What a study of feasibility found. */
record SynergyStudy(String technical, String legal, String economic, LocalDate studiedOn, String studiedBy) {}
