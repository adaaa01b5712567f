package fr.synergies.synergy.page;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.synergy.carried.RunningSynergies;
import fr.synergies.synergy.carried.RunningSynergy;
import fr.synergies.synergy.carried.RunningSynergyFacts;
import fr.synergies.synergy.carried.RunningSynergyFigures;
import fr.synergies.synergy.detection.StoredProposal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Composes the views of synergies from their figures and verdicts. */
@Component
class RunningSynergyViews {

    private final RunningSynergies synergies;
    private final RunningSynergyFacts facts;

    RunningSynergyViews(RunningSynergies synergies, RunningSynergyFacts facts) {
        this.synergies = synergies;
        this.facts = facts;
    }

    /** The view of a synergy in progress, with the company that a task concerns. */
    RunningSynergyView of(RunningSynergy synergy, String subject, Locale language) {
        RunningSynergies.File file = synergies.file(synergy);
        List<RunningSynergyView.Named> names = synergy.members().stream()
                .flatMap(member -> names(member.flow(), member.siret(), member.company()))
                .toList();
        List<RunningSynergyView.Said> said = file.verdicts().stream()
                .map(verdict -> RunningSynergyView.said(verdict, names, language))
                .toList();
        return new RunningSynergyView(
                file, figures(synergy.programme(), synergy.kind(), facts.flows(synergy), language), said, subject);
    }

    RunningSynergyFigures figures(String programme, StoredProposal proposal, Locale language) {
        List<Long> ids = proposal.flows().stream().map(StoredFlow::id).toList();
        return figures(programme, proposal.kind(), facts.flows(programme, ids), language);
    }

    List<RunningSynergyView.Line> lines(StoredProposal proposal, Locale language) {
        List<RunningSynergyView.Named> names = proposal.flows().stream()
                .flatMap(flow -> names(flow.id(), flow.siret(), flow.company()))
                .toList();
        return RunningSynergyView.lines(proposal.reasons(), names, language);
    }

    private RunningSynergyFigures figures(String programme, SynergyKind kind, List<Flow> judged, Locale language) {
        List<Long> ids = judged.stream().map(flow -> StoredFlow.id(flow.id())).toList();
        return RunningSynergyFigures.of(
                kind, judged, ids.isEmpty() ? Map.of() : facts.stored(programme, ids), language);
    }

    private static Stream<RunningSynergyView.Named> names(long flow, String siret, String company) {
        return Stream.of(
                new RunningSynergyView.Named(StoredFlow.ruleId(flow), company),
                new RunningSynergyView.Named(siret, company));
    }
}
