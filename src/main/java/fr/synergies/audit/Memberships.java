package fr.synergies.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was a member of a group at a given time: the current members, with the changes recorded since then undone. */
@Service
@Transactional(readOnly = true)
public class Memberships {

    private final ProcessEngineConfigurationImpl engine;
    private final MembershipRepository changes;

    Memberships(ProcessEngine engine, MembershipRepository changes) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.changes = changes;
    }

    /**
     * The members of each of the groups.
     *
     * @param at the time; a change at exactly this instant is included
     */
    public Map<String, SortedSet<String>> at(Instant at, Collection<String> groups) {
        Map<String, SortedSet<String>> members = new TreeMap<>();
        groups.forEach(group -> members.put(group, now(group)));
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

    private SortedSet<String> now(String group) {
        SortedSet<String> users = new TreeSet<>();
        engine
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(group)
                        .list()))
                .stream()
                .map(User::getId)
                .forEach(users::add);
        return users;
    }
}
