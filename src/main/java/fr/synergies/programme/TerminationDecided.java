package fr.synergies.programme;

/**
 * A body of the programme, such as its steering committee, decided to end it early; published in the transaction of that
 * decision. The closing of the programme then begins.
 *
 * @param programme code of the programme
 * @param reason the reason given by those who decided
 */
public record TerminationDecided(String programme, String reason) {}
