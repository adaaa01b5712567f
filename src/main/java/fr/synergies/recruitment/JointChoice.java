package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Le choix du candidat sera effectué de concert » (fiche-action 2022): both sides vote, and neither can see the vote of the
 * other before both have voted.
 */
@Service
public class JointChoice {

    private final ChoiceRepository repository;
    private final RecruitmentRepository rounds;
    private final CandidateRepository candidates;
    private final Recruitments recruitments;
    private final WrittenNames names;
    private final ApplicationEventPublisher events;

    JointChoice(
            ChoiceRepository repository,
            RecruitmentRepository rounds,
            CandidateRepository candidates,
            Recruitments recruitments,
            WrittenNames names,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rounds = rounds;
        this.candidates = candidates;
        this.recruitments = recruitments;
        this.names = names;
        this.events = events;
    }

    /** The votes of all rounds in which both sides voted, oldest first. */
    @Transactional(readOnly = true)
    public List<Vote> votes(Recruitment recruitment) {
        return repository.votes(recruitment.id()).stream()
                .collect(Collectors.groupingBy(
                        vote -> List.of(vote.choice(), vote.round()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(round -> round.size() == Institution.values().length)
                .flatMap(Collection::stream)
                .toList();
    }

    /** The meetings between rounds, oldest first. */
    @Transactional(readOnly = true)
    public List<Deliberation> deliberations(Recruitment recruitment) {
        return repository.deliberations(recruitment.id());
    }

    /** Opens the choice between the candidates still on the list, once all interviews are recorded. */
    @Transactional
    public Map<String, Object> open(String caseId) {
        return openList(recruitments.ofCase(caseId));
    }

    /** Stores the vote of a side where only this module can read it; the process does not receive it. */
    @Transactional
    public Map<String, Object> vote(CompletedTask task, Institution side) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        boolean none = task.text("choice").strip().equalsIgnoreCase(Candidate.NONE);
        int candidate = none ? 0 : listed(recruitment, "choice", task.text("choice"));
        rounds.move(recruitment.id(), recruitment.castVote());
        List<Vote> cast = repository.votes(recruitment.id()).stream()
                .filter(vote -> vote.choice() == recruitment.choice() && vote.round() == recruitment.round())
                .toList();
        if (cast.stream().anyMatch(vote -> vote.side() == side)) {
            throw Refusal.changedMeanwhile();
        }
        if (cast.stream().anyMatch(vote -> vote.voter().equals(task.actor()))) {
            throw Refusal.forbidden("recruitment.vote.same-person");
        }
        repository.add(
                recruitment.id(),
                new Vote(recruitment.choice(), recruitment.round(), side, candidate, task.actor(), task.at()));
        return KeptVariables.none("choice");
    }

    /** Compares the two votes of the round, returns the result, and updates the recruitment unless they agree. */
    @Transactional
    public Map<String, Object> compare(String caseId) {
        Recruitment recruitment = recruitments.ofCase(caseId);
        List<Vote> round = votes(recruitment).stream()
                .filter(vote -> vote.choice() == recruitment.choice() && vote.round() == recruitment.round())
                .toList();
        if (round.size() != Institution.values().length) {
            throw Refusal.conflict("recruitment.vote.missing", caseId);
        }
        Agreement agreement = Agreement.of(round.get(0), round.get(1));
        events.publishEvent(Act.in(caseId)
                .programme(recruitment.programme())
                .at("compareVotes")
                .did("recruitment-votes-compared")
                .outcome(agreement.name())
                .changing(Map.of(), said(round)));
        Map<String, Object> variables = new HashMap<>();
        variables.put("votes", agreement.name());
        switch (agreement) {
            case AGREED -> variables.putAll(settle(recruitment, round.get(0).candidate()));
            case DISAGREED -> rounds.move(recruitment.id(), recruitment.deliberate());
            case ESCALATED -> rounds.move(recruitment.id(), recruitment.arbitrate());
        }
        return variables;
    }

    /** Whom each side voted for, by reference, because names must not get into the history. */
    private static Map<Institution, String> said(List<Vote> round) {
        Map<Institution, String> said = new EnumMap<>(Institution.class);
        round.forEach(vote ->
                said.put(vote.side(), vote.candidate() == 0 ? Candidate.NONE : Candidate.ref(vote.candidate())));
        return said;
    }

    /** Stores the minutes of the meeting and opens the next round. */
    @Transactional
    public Map<String, Object> deliberate(CompletedTask task) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        String minutes = task.text("minutes").strip();
        names.refuse(recruitment, "minutes", minutes);
        LocalDate day = (LocalDate) task.form().get("heldOn");
        repository.add(recruitment.id(), new Deliberation(recruitment.choice(), recruitment.round(), day, minutes));
        rounds.round(recruitment.id(), recruitment.choice(), recruitment.round() + 1);
        rounds.move(recruitment.id(), recruitment.vote());
        return KeptVariables.none("heldOn", "minutes");
    }

    /** The numbers of the candidates who can be voted for, in the order of the list. */
    public List<Integer> listed(Recruitment recruitment) {
        return candidates.of(recruitment.id()).stream()
                .filter(candidate -> candidate.status() == Candidate.Status.SHORTLISTED)
                .sorted(Comparator.comparing(candidate -> candidate.rank().orElse(0)))
                .map(Candidate::number)
                .toList();
    }

    /**
     * The number of a candidate on the list.
     *
     * @throws Refusal INVALID if the typed text is not the reference of a candidate on the list
     */
    public int listed(Recruitment recruitment, String field, String typed) {
        List<Integer> listed = listed(recruitment);
        return Candidate.number(typed)
                .filter(listed::contains)
                .orElseThrow(() -> Refusal.invalid(Violation.of(
                        field,
                        "recruitment.vote.unknown",
                        listed.stream().map(Candidate::ref).collect(Collectors.joining(", ")))));
    }

    /** Offers the post to a candidate, or discards the whole list if nobody (0) was chosen. */
    Map<String, Object> settle(Recruitment recruitment, int candidate) {
        rounds.choose(recruitment.id(), candidate);
        if (candidate == 0) {
            candidates.setListAside(recruitment.id());
            Map<String, Object> variables = openList(recruitment);
            variables.put("choiceOutcome", "NOBODY");
            return variables;
        }
        rounds.move(recruitment.id(), recruitment.choose());
        return Map.of("choiceOutcome", "NAMED", "chosenCandidate", Candidate.ref(candidate));
    }

    /** Starts a joint choice between the remaining candidates or, if there are none, leads to the next publication. */
    Map<String, Object> openList(Recruitment recruitment) {
        boolean open = !listed(recruitment).isEmpty();
        if (open) {
            rounds.round(recruitment.id(), recruitment.choice() + 1, 1);
        }
        rounds.move(recruitment.id(), open ? recruitment.vote() : recruitment.publishAgain());
        return KeptVariables.of(Map.of("listOpen", open), "chosenCandidate");
    }
}
