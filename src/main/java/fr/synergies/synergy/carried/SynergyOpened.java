package fr.synergies.synergy.carried;

import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.Verdict;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programmes;
import fr.synergies.synergy.detection.MemberKey;
import fr.synergies.synergy.detection.ProposalRepository;
import fr.synergies.synergy.detection.StoredProposal;
import fr.synergies.synergy.matching.Judgement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the case of a proposal, unless the rules refuse it or a synergy with its flows is already in progress. */
@Component
class SynergyOpened implements CaseOpening {

    private static final Pattern CASE = Pattern.compile("synergy-([A-Z][A-Z0-9_]{1,39})-([0-9]{1,18})(?:-[0-9]{1,9})?");

    private final RunningSynergyRepository synergies;
    private final RunningSynergyStore store;
    private final ProposalRepository proposals;
    private final RunningSynergyFacts facts;
    private final SynergyProgression course;
    private final SynergyCalendar calendar;
    private final Programmes programmes;

    SynergyOpened(
            RunningSynergyRepository synergies,
            RunningSynergyStore store,
            ProposalRepository proposals,
            RunningSynergyFacts facts,
            SynergyProgression course,
            SynergyCalendar calendar,
            Programmes programmes) {
        this.synergies = synergies;
        this.store = store;
        this.proposals = proposals;
        this.facts = facts;
        this.course = course;
        this.calendar = calendar;
        this.programmes = programmes;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("synergy.case.unreadable", businessKey);
        }
        String programme = programmes.named(named.group(1)).code();
        long id = Long.parseLong(named.group(2));
        programmes.lock(programme);
        StoredProposal proposal = proposals
                .find(programme, id, true)
                .orElseThrow(() -> Refusal.notFound("synergy.proposal.unknown", named.group(2), programme));
        refuseCarried(proposal, programme);
        if (!businessKey.equals(nextCase(programme, id))) {
            throw Refusal.unprocessable("synergy.case.unreadable", businessKey);
        }
        open(proposal, programme, businessKey, actor);
        return Map.of("programme", programme);
    }

    private void refuseCarried(StoredProposal proposal, String programme) {
        synergies.ofProposal(programme, proposal.id()).stream()
                .filter(carried -> !carried.ended())
                .findFirst()
                .or(() -> synergies.carrying(programme, key(proposal)))
                .ifPresent(carried -> {
                    throw Refusal.conflict("synergy.case.carried", carried.number());
                });
    }

    private static String key(StoredProposal proposal) {
        return MemberKey.of(
                proposal.kind(), proposal.flows().stream().map(StoredFlow::id).toList());
    }

    private void open(StoredProposal proposal, String programme, String caseId, String actor) {
        List<Long> flows = proposal.flows().stream().map(StoredFlow::id).toList();
        Judgement judgement = facts.judge(programme, proposal.kind(), flows);
        if (judgement.verdict() == Verdict.INELIGIBLE) {
            throw Refusal.unprocessable("synergy.case.ineligible");
        }
        String resource = proposal.flows().get(flows.size() - 1).facts().resource();
        store.add(
                new RunningSynergyStore.Opening(
                        programme,
                        caseId,
                        proposal.id(),
                        key(proposal),
                        proposal.kind(),
                        resource,
                        proposal.workingGroup(),
                        flows),
                calendar.today(),
                actor);
        course.keep(course.at(caseId), SynergyStage.CANDIDATE, judgement);
    }

    /** The id of the next case that may be opened for a proposal. */
    String nextCase(String programme, long proposal) {
        int before = synergies.ofProposal(programme, proposal).size();
        return RunningSynergy.caseId(programme, proposal, before + 1);
    }
}
