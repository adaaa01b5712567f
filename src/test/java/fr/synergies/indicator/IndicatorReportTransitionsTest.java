package fr.synergies.indicator;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report of indicators changes its status only as its case does, and once. */
class IndicatorReportTransitionsTest extends TestSystemTest {

    @Autowired
    private IndicatorReportRepository reports;

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(IndicatorReport.class, IndicatorReport.Status.class)
                .with("collect", IndicatorReport::collect)
                .with("sendBack", IndicatorReport::sendBack)
                .with("publish", IndicatorReport::publish)
                .with("cancel", IndicatorReport::cancel)
                .is("""
                        -         TO_COLLECT  IN_CHECK    PUBLISHED  CANCELLED
                        collect   IN_CHECK    -           -          -
                        sendBack  -           TO_COLLECT  -          -
                        publish   -           PUBLISHED   -          -
                        cancel    CANCELLED   CANCELLED   -          -""");
    }

    @Test
    void of_a_collection_and_a_cancellation_at_once_one_is_refused() throws Exception {
        reports.add("SYNERGIES", 2021, 1);
        IndicatorReport report =
                reports.ofCase(IndicatorReport.caseId("SYNERGIES", 2021, 1)).orElseThrow();

        oneIsRefused(
                () -> reports.collect(report.id(), report.collect(), report.figures(), "Relevé"),
                () -> reports.cancel(report.id(), report.cancel(), "Doublon"));
    }

    @Test
    void of_two_who_open_one_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, "/api/programmes/SYNERGIES/indicator-reports", "{\"year\":2021}");
    }
}
