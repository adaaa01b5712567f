package fr.synergies.programme;

import java.time.LocalDate;
import java.util.List;

/** What a module has open for a programme whose action ends, and what becomes of it. */
@FunctionalInterface
public interface OpenAtEnd {

    /**
     * Closes what cannot go on after the end, and leaves the rest to those who finish or take over.
     *
     * @param lastDay the last day of the action
     * @param reason why what is open is closed, for its own record
     * @return each case that was open
     */
    List<OpenCase> end(Programme programme, LocalDate lastDay, String reason);

    /** A case that was open, and whether it was closed. */
    record OpenCase(String caseId, boolean closed) {}
}
