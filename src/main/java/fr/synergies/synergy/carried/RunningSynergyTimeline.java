package fr.synergies.synergy.carried;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.company.flow.Resource;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.TimelineEntry;
import fr.synergies.programme.page.TimelineSource;
import fr.synergies.synergy.matching.SynergyRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the timeline of a programme: when each synergy was agreed upon, ran and ended. It names no company. */
@Component
class RunningSynergyTimeline implements TimelineSource {

    private final RunningSynergies synergies;
    private final SynergyRules rules;
    private final BothLanguages texts;

    RunningSynergyTimeline(RunningSynergies synergies, SynergyRules rules, BothLanguages texts) {
        this.synergies = synergies;
        this.rules = rules;
        this.texts = texts;
    }

    @Override
    public List<TimelineEntry> entries(Programme programme) {
        return synergies.unrestricted(programme).stream()
                .flatMap(synergy -> Stream.of(
                                entry("synergy.case.timeline.agreed", synergy, synergy.agreedOn()),
                                entry("synergy.case.timeline.running", synergy, synergy.runningSince()),
                                entry(
                                        "synergy.case.timeline.ended",
                                        synergy,
                                        synergy.endedOn()
                                                .filter(any ->
                                                        synergy.runningSince().isPresent())))
                        .flatMap(Optional::stream))
                .toList();
    }

    private Optional<TimelineEntry> entry(String key, RunningSynergy synergy, Optional<LocalDate> day) {
        return day.map(known -> new TimelineEntry(
                known, TimelineEntry.Kind.MILESTONE, title(key, synergy), true, Optional.of(synergy.caseId())));
    }

    private LocalizedText title(String key, RunningSynergy synergy) {
        Resource resource = rules.tables(synergy.programme()).resources().get(synergy.resource());
        LocalizedText name =
                resource == null ? new LocalizedText(synergy.resource(), synergy.resource()) : resource.name();
        return new LocalizedText(
                texts.of(key, synergy.number(), name.fr()).fr(),
                texts.of(key, synergy.number(), name.en()).en());
    }
}
