package fr.synergies.synergy.page;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.FlowRepository;
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
class CarriedViews {

    private final RunningSynergies synergies;
    private final RunningSynergyFacts facts;
    private final FlowRepository flows;

    CarriedViews(RunningSynergies synergies, RunningSynergyFacts facts, FlowRepository flows) {
        this.synergies = synergies;
        this.facts = facts;
        this.flows = flows;
    }

    /** The view of a synergy in progress, with the company that a task concerns. */
    CarriedView of(RunningSynergy synergy, String subject, Locale language) {
        RunningSynergies.File file = synergies.file(synergy);
        List<CarriedView.Named> names = synergy.members().stream()
                .flatMap(member -> names(member.flow(), member.siret(), member.company()))
                .toList();
        List<CarriedView.Said> said = file.verdicts().stream()
                .map(verdict -> CarriedView.said(verdict, names, language))
                .toList();
        return new CarriedView(
                file, figures(synergy.programme(), synergy.kind(), facts.flows(synergy), language), said, subject);
    }

    RunningSynergyFigures figures(String programme, StoredProposal proposal, Locale language) {
        List<Long> ids = proposal.flows().stream().map(StoredFlow::id).toList();
        return figures(programme, proposal.kind(), facts.flows(programme, ids), language);
    }

    List<CarriedView.Line> lines(StoredProposal proposal, Locale language) {
        List<CarriedView.Named> names = proposal.flows().stream()
                .flatMap(flow -> names(flow.id(), flow.siret(), flow.company()))
                .toList();
        return CarriedView.lines(proposal.reasons(), names, language);
    }

    private RunningSynergyFigures figures(String programme, SynergyKind kind, List<Flow> judged, Locale language) {
        List<Long> ids = judged.stream().map(flow -> StoredFlow.id(flow.id())).toList();
        return RunningSynergyFigures.of(kind, judged, ids.isEmpty() ? Map.of() : flows.named(programme, ids), language);
    }

    private static Stream<CarriedView.Named> names(long flow, String siret, String company) {
        return Stream.of(
                new CarriedView.Named(StoredFlow.ruleId(flow), company), new CarriedView.Named(siret, company));
    }
}
