package fr.synergies.casefile.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who could have performed an act.
 *
 * @param task whether it belongs to a task, so that the process defines who may perform it; otherwise {@code groups} are the
 *     groups of the actor
 * @param groups groups that could perform it
 * @param offered further groups to which the task was offered, without being allowed to complete it
 * @param assignee the only user who could perform it at that time, because the task was assigned to them
 * @param people the members of these groups at that time
 * @param knownSince time since which memberships are recorded in the trail
 * @param known whether they were recorded at the time of the act
 */
record ActorEligibility(
        boolean task,
        List<String> groups,
        List<String> offered,
        Optional<String> assignee,
        List<Person> people,
        Optional<Instant> knownSince,
        boolean known) {

    public ActorEligibility {
        groups = List.copyOf(groups);
        offered = List.copyOf(offered);
        people = List.copyOf(people);
    }

    /**
     * A person who could have performed the act.
     *
     * @param groups the groups that entitled them
     * @param kept code of the message that explains why they were excluded; empty if they were not
     * @param did whether this person performed the act
     */
    public record Person(String user, List<String> groups, String kept, boolean did) {

        public Person {
            groups = List.copyOf(groups);
        }
    }
}
