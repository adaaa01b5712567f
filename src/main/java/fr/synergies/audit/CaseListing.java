package fr.synergies.audit;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of cases beside the chains: whether it is what they say, and how it becomes so again. What is wrong in it is no fault of the
 * trail; it only misleads lists.
 */
@Service
class CaseListing {

    private static final int MOST = 1000;
    /** The case in which it is told. */
    private static final String CASE = "audit";

    private final CaseRepository cases;
    private final CaseProcesses processes;
    private final KnownValues values;
    private final ApplicationEventPublisher events;

    CaseListing(CaseRepository cases, CaseProcesses processes, KnownValues values, ApplicationEventPublisher events) {
        this.cases = cases;
        this.processes = processes;
        this.values = values;
        this.events = events;
    }

    /** The programmes that have cases. */
    public List<String> programmes() {
        return values.programmes();
    }

    /** Cases whose row is not what their chain says, some of them if there are many. */
    @Transactional(readOnly = true)
    public List<String> differing() {
        return cases.differing(MOST);
    }

    /** Makes the rows of those cases again from their acts, and tells it; says of which. */
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
