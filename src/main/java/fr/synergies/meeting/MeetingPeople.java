package fr.synergies.meeting;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.workflow.identity.UserDirectory;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be in charge of an action: the staff of both institutions, and whoever was at the meeting. */
@Component
class MeetingPeople {

    private final UserDirectory users;
    private final MeetingFiles files;

    MeetingPeople(UserDirectory users, MeetingFiles files) {
        this.users = users;
        this.files = files;
    }

    /**
     * By name, in alphabetical order.
     *
     * @param present those at the meeting that are not recorded yet
     */
    Set<String> of(Meeting meeting, Collection<String> present) {
        Set<String> people = staff();
        people.addAll(present);
        MeetingFile file = files.of(meeting);
        file.attendance().stream().map(Attendance::name).forEach(people::add);
        file.actions().stream().map(MeetingAction::person).forEach(people::add);
        people.remove("");
        return people;
    }

    /** The staff of both institutions. */
    Set<String> staff() {
        Set<String> people = new TreeSet<>();
        Stream.of(Institution.values()).forEach(institution -> people.addAll(users.membersOf(institution.staff())));
        return people;
    }
}
