package fr.synergies.meeting.group;

import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A working group changes its status only as its case does, and closes once. */
class WorkingGroupTransitionsTest extends TestSystemTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 10);

    @Autowired
    private WorkingGroupRepository groups;

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(WorkingGroup.class, WorkingGroup.Status.class)
                .with("setUp", WorkingGroup::setUp)
                .with("close", WorkingGroup::close)
                .is("""
                        -      TO_SET_UP  ACTIVE  CLOSED
                        setUp  ACTIVE     ACTIVE  -
                        close  CLOSED     CLOSED  -""");
    }

    @Test
    void of_a_group_set_up_and_closed_at_once_one_is_refused() throws Exception {
        groups.add("SYNERGIES", "PALLETS", "Palettes", TODAY);
        WorkingGroup group =
                groups.ofCase(WorkingGroup.caseId("SYNERGIES", "PALLETS")).orElseThrow();

        oneIsRefused(
                () -> groups.setUp(group, "Palettes", "L. Petit", "A. Martin", ""),
                () -> groups.close(group, TODAY, "Fini"));
    }

    @Test
    void of_two_who_open_one_at_once_one_is_answered_with_409() throws Exception {
        oneGets409(201, "/api/programmes/SYNERGIES/working-groups", "{\"code\":\"PALLETS\"}");
    }
}
