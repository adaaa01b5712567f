package fr.synergies.audit;

import fr.synergies.workflow.identity.UserDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was a member of a group at a time: today's members, with what the trail tells since then undone. */
@Service
@Transactional(readOnly = true)
public class Memberships {

    private final UserDirectory directory;
    private final MembershipRepository changes;

    Memberships(UserDirectory directory, MembershipRepository changes) {
        this.directory = directory;
        this.changes = changes;
    }

    /**
     * The members of each of the groups.
     *
     * @param at what changed at that very instant counts
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

    /** Since when the trail knows; of earlier instants the oldest state that it knows is said. */
    public Optional<Instant> knownSince() {
        return changes.since();
    }
}
