package fr.synergies.synergy;

import java.time.LocalDate;

/** The result of a trial: SUCCESS, ADJUST or FAIL, and the reason. */
record SynergyTrial(String outcome, String reason, LocalDate recordedOn, String recordedBy) {}
