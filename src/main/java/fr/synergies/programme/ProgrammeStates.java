package fr.synergies.programme;

import java.time.LocalDate;
import java.util.Optional;

/** Asks the table of {@link ProgrammeAct} for the state in which a programme is. */
public interface ProgrammeStates {

    /**
     * Refuses what the state of a programme does not allow.
     *
     * @param from the first day of the time it is for; empty for now
     * @throws fr.synergies.kernel.Refusal CONFLICT if the state does not allow it, or not for that time
     */
    void require(String programme, ProgrammeAct act, Optional<LocalDate> from);

    /** The last day of the action: the day on which it was ended, or its last day by its definition and amendments. */
    LocalDate lastDay(Programme programme);
}
