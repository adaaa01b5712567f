package fr.synergies.casefile.eligibility;

import fr.synergies.casefile.CaseActs;
import fr.synergies.platform.workflow.history.TaskOffers;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.TrailReaders;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Determines who could have performed an act: the members of its groups at that time, except those excluded by the four-eyes
 * principle.
 */
@Service
@Transactional(readOnly = true)
class EligibleActors {

    /** Maximum number of earlier acts that are examined. */
    private static final int BEFORE = 2000;

    private final CaseActs acts;
    private final TaskOffers offers;
    private final Memberships memberships;
    private final ObjectProvider<FourEyes> fourEyes;

    EligibleActors(CaseActs acts, TaskOffers offers, Memberships memberships, ObjectProvider<FourEyes> fourEyes) {
        this.acts = acts;
        this.offers = offers;
        this.memberships = memberships;
        this.fourEyes = fourEyes;
    }

    /**
     * Who could have performed an act.
     *
     * @throws fr.synergies.kernel.Refusal not found when the case has no act at that place
     */
    @PreAuthorize(TrailReaders.ONLY)
    public ActorEligibility of(String caseId, int place) {
        ActEntry act = acts.at(caseId, place);
        String element = act.act().element();
        Optional<TaskOffers.Offer> offer = offers.at(caseId, element, act.at());
        List<String> groups = offer.map(TaskOffers.Offer::groups).orElseGet(() -> groups(act));
        Map<String, String> kept = kept(caseId, place, element);
        Map<String, SortedSet<String>> groupsOf = new TreeMap<>();
        memberships
                .at(act.at(), groups)
                .forEach((group, members) -> members.forEach(user ->
                        groupsOf.computeIfAbsent(user, none -> new TreeSet<>()).add(group)));
        return new ActorEligibility(
                offer.isPresent(),
                groups,
                offer.map(TaskOffers.Offer::besides).orElse(List.of()),
                offer.flatMap(TaskOffers.Offer::assignee),
                groupsOf.entrySet().stream()
                        .map(person -> new ActorEligibility.Person(
                                person.getKey(),
                                List.copyOf(person.getValue()),
                                kept.getOrDefault(person.getKey(), ""),
                                person.getKey().equals(act.actor())))
                        .toList(),
                memberships.knownSince(),
                memberships
                        .knownSince()
                        .filter(since -> !since.isAfter(act.at()))
                        .isPresent());
    }

    private Map<String, String> kept(String caseId, int place, String element) {
        Map<String, String> kept = new HashMap<>();
        if (!element.isEmpty()) {
            List<FourEyes.Done> before = acts.before(caseId, place, BEFORE);
            fourEyes.orderedStream().forEach(rule -> kept.putAll(rule.kept(element, before)));
        }
        return kept;
    }

    private static List<String> groups(ActEntry act) {
        return Arrays.stream(act.groups().split(","))
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
