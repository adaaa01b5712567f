package fr.synergies.meeting.group;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A working group of companies, such as the one on pallets.
 *
 * @param code such as {@code PALLETS}
 * @param caseId business key of its case
 * @param name its name, empty until it is set up unless the paper names it
 * @param leader the person who leads it
 * @param members its members, one per line
 * @param purpose its purpose
 * @param closureReason why it was closed, empty until then
 */
public record WorkingGroup(
        long id,
        String programme,
        String code,
        String caseId,
        Status status,
        String name,
        String leader,
        String members,
        String purpose,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        String closureReason) {

    /** What codes look like. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /** The status of a group. */
    public enum Status {
        TO_SET_UP,
        ACTIVE,
        CLOSED
    }

    /** The id of the case of a programme's group, such as {@code group-SYNERGIES-PALLETS}. */
    public static String caseId(String programme, String code) {
        return "group-" + programme + "-" + code;
    }

    /** It is set up, or changed. */
    Transition<Status> setUp() {
        return Transition.of(status, Status.ACTIVE, Status.TO_SET_UP, Status.ACTIVE);
    }

    Transition<Status> close() {
        return Transition.of(status, Status.CLOSED, Status.TO_SET_UP, Status.ACTIVE);
    }

    /** Its name, or its code if it has none yet. */
    public String title() {
        return name.isEmpty() ? code : name;
    }

    public boolean closed() {
        return status == Status.CLOSED;
    }

    public List<String> memberList() {
        return members.lines().toList();
    }
}
