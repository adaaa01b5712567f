package fr.synergies.synergy.carried;

import java.time.LocalDate;

/** The result of a trial: SUCCESS, ADJUST or FAIL, and the reason. */
public record SynergyTrial(String outcome, String reason, LocalDate recordedOn, String recordedBy) {}
