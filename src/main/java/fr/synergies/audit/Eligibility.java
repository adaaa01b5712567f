package fr.synergies.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who could have done an act.
 *
 * @param task whether it belongs to a task, of which the process says who may do it; otherwise {@code groups} are the actor's own
 * @param groups that could do it
 * @param offered groups to which the task was offered besides, without being allowed to complete it
 * @param assignee who alone could do it at that time, because the task was given to them
 * @param people the members of these groups at that time
 * @param knownSince since when the trail knows of memberships
 * @param known whether it did at the time of the act
 */
public record Eligibility(
        boolean task,
        List<String> groups,
        List<String> offered,
        Optional<String> assignee,
        List<Person> people,
        Optional<Instant> knownSince,
        boolean known) {

    public Eligibility {
        groups = List.copyOf(groups);
        offered = List.copyOf(offered);
        people = List.copyOf(people);
    }

    /**
     * Somebody who could have.
     *
     * @param groups through which
     * @param kept code of the message that says why not after all; empty if nothing kept them from it
     * @param did whether they are who did it
     */
    public record Person(String user, List<String> groups, String kept, boolean did) {

        public Person {
            groups = List.copyOf(groups);
        }
    }
}
