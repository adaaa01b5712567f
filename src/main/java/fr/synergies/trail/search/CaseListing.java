package fr.synergies.trail.search;

import fr.synergies.trail.Act;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the table of cases against the chains and rebuilds it. An error in this table is not a fault of the trail; it only makes
 * lists wrong.
 */
@Service
public class CaseListing {

    private static final int MOST = 1000;
    /** The case in which a rebuild is recorded. */
    private static final String CASE = "audit";

    private final CaseRepository cases;
    private final CaseProcesses processes;
    private final FacetRepository values;
    private final ApplicationEventPublisher events;

    CaseListing(
            CaseRepository cases, CaseProcesses processes, FacetRepository values, ApplicationEventPublisher events) {
        this.cases = cases;
        this.processes = processes;
        this.values = values;
        this.events = events;
    }

    /** The programmes that have cases. */
    public List<String> programmes() {
        return values.programmes();
    }

    /** Cases whose row differs from their chain; only some of them if there are many. */
    @Transactional(readOnly = true)
    public List<String> differing() {
        return cases.differing(MOST);
    }

    /** Rebuilds the rows of those cases from their acts, records that, and returns their ids. */
    @Transactional
    public List<String> remake() {
        List<String> wrong = cases.differing(MOST);
        if (!wrong.isEmpty()) {
            cases.remake(wrong);
            cases.process(processes.keys(wrong));
            events.publishEvent(Act.in(CASE).did("case-list-remade").changing(Map.of(), Map.of("cases", wrong.size())));
        }
        return wrong;
    }
}
