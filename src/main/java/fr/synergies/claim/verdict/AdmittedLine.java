package fr.synergies.claim.verdict;

/** A line of a claim that no rule rejects; how much of it is eligible depends on what was spent before it. */
public record AdmittedLine(ClaimLine line) {}
