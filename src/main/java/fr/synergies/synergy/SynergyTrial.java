package fr.synergies.synergy;

import java.time.LocalDate;

/** How a trial went: SUCCESS, ADJUST or FAIL, and why. */
record SynergyTrial(String outcome, String reason, LocalDate recordedOn, String recordedBy) {}
