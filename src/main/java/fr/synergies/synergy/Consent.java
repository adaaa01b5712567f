package fr.synergies.synergy;

/** Whether a company agrees that its data is shared with the others. */
public enum Consent {
    /** It agreed, on a day that is kept. */
    GIVEN,
    /** Nobody asked it yet: its flows are judged, which tells staff whom to ask. */
    NONE,
    /** It agreed no longer, since a day that is kept: nothing is proposed with its flows. */
    WITHDRAWN
}
