package fr.synergies.programme;

import static fr.synergies.programme.ProgrammeAct.Allowed.ALWAYS;
import static fr.synergies.programme.ProgrammeAct.Allowed.NEVER;
import static fr.synergies.programme.ProgrammeAct.Allowed.UNTIL_END;

/**
 * What may be done in a programme, and in which states of it: the one table that every module asks, through {@link
 * ProgrammeStates}. A programme that has not begun allows all of it, and so does one whose life is not followed here. The paper
 * binds the aid to the months of the action (« Aides maxi » : « pendant 3 ans ») and ends in a handover; the states in between
 * are our reading.
 */
public enum ProgrammeAct {
    /** A plan is written, submitted or revised. */
    PLAN(ALWAYS, UNTIL_END, NEVER),
    /** The amounts of a plan are adopted. */
    ADOPT(ALWAYS, UNTIL_END, NEVER),
    /** The balance of the aid is claimed; aid for a time after the end is none of it. */
    CLAIM_BALANCE(NEVER, ALWAYS, NEVER),
    /** The monthly point of a month is opened. */
    HOLD_POINT(NEVER, UNTIL_END, NEVER),
    /** A reinforced follow-up is asked for. */
    FOLLOW_UP(ALWAYS, NEVER, NEVER),
    /** The steering committee of a year is opened; the one that sees the end may come after it. */
    HOLD_COMMITTEE(ALWAYS, ALWAYS, NEVER),
    /** A working group is set up. */
    FORM_GROUP(ALWAYS, NEVER, NEVER),
    /** A synergy is taken up. */
    CARRY_SYNERGY(ALWAYS, NEVER, NEVER),
    /** A group purchase is begun. */
    PURCHASE(ALWAYS, NEVER, NEVER),
    /** The post is to be filled. */
    RECRUIT(ALWAYS, NEVER, NEVER),
    /** The association is created, which takes over. */
    CREATE_ASSOCIATION(ALWAYS, ALWAYS, NEVER),
    /** Indicators are reported, also those of a past time. */
    REPORT(ALWAYS, ALWAYS, ALWAYS);

    /** When a state allows it. */
    public enum Allowed {
        ALWAYS,
        /** For a time that begins no later than the programme ended. */
        UNTIL_END,
        NEVER
    }

    private final Allowed suspended;
    private final Allowed closing;
    private final Allowed over;

    ProgrammeAct(Allowed suspended, Allowed closing, Allowed over) {
        this.suspended = suspended;
        this.closing = closing;
        this.over = over;
    }

    /** While the programme is suspended. */
    public Allowed whenSuspended() {
        return suspended;
    }

    /** After the action ended, until accounts and handover are finished. */
    public Allowed whenClosing() {
        return closing;
    }

    /** After it was handed over, closed or given up. */
    public Allowed whenOver() {
        return over;
    }
}
