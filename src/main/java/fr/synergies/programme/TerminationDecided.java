package fr.synergies.programme;

/**
 * A body of the programme, such as its steering committee, decided to end it early; published in the transaction of that decision. The
 * programme's life then goes to its closing.
 *
 * @param programme code of the programme
 * @param reason why, in the words of who decided
 */
public record TerminationDecided(String programme, String reason) {}
