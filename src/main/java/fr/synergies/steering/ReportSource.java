package fr.synergies.steering;

import fr.synergies.programme.Programme;
import java.util.List;

/** What a module has to say in the yearly report; every bean of this type is asked when the report is prepared. */
@FunctionalInterface
public interface ReportSource {

    /**
     * The facts as they stand now, none when there is nothing to say.
     *
     * @param year the calendar year the committee looks at
     */
    List<ReportFact> facts(Programme programme, int year);
}
