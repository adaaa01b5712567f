package fr.synergies.casefile.eligibility;

import fr.synergies.platform.workflow.identity.UserDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was a member of a group at a given time: the current members, with the changes recorded since then undone. */
@Service
@Transactional(readOnly = true)
class Memberships {

    private final UserDirectory directory;
    private final MembershipRepository changes;

    Memberships(UserDirectory directory, MembershipRepository changes) {
        this.directory = directory;
        this.changes = changes;
    }

    /**
     * The members of each of the groups.
     *
     * @param at the time; a change at exactly this instant is included
     */
    public Map<String, SortedSet<String>> at(Instant at, Collection<String> groups) {
        Map<String, SortedSet<String>> members = new TreeMap<>();
        groups.forEach(group -> members.put(group, new TreeSet<>(directory.membersOf(group))));
        if (!members.isEmpty()) {
            changes.after(at, groups).forEach(change -> {
                SortedSet<String> group = members.get(change.group());
                if (change.joined()) {
                    group.remove(change.user());
                } else {
                    group.add(change.user());
                }
            });
        }
        return members;
    }

    /** The time since which memberships are recorded; for earlier times the oldest recorded state is returned. */
    public Optional<Instant> knownSince() {
        return changes.since();
    }
}
