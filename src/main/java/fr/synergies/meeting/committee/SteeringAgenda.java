package fr.synergies.meeting.committee;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.point.ReviewAgendaSource;
import fr.synergies.programme.Programme;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Adds to the agenda of the monthly meetings what the last committee decided, and when the next one meets. */
@Component
class SteeringAgenda implements ReviewAgendaSource {

    private static final int LONGEST_DECISION = 800;

    private final Committees committees;
    private final MessageSource texts;

    SteeringAgenda(Committees committees, MessageSource texts) {
        this.committees = committees;
        this.texts = texts;
    }

    @Override
    public List<AgendaItem> items(Programme programme) {
        List<Committee> all = committees.of(programme);
        Stream<Committee> decided = all.stream()
                .filter(committee -> committee.meeting().status() == Meeting.Status.CLOSED)
                .limit(1);
        Stream<Committee> coming =
                all.stream().filter(committee -> committee.meeting().status() == Meeting.Status.PLANNED);
        return Stream.concat(
                        decided.map(committee -> item(language -> decided(committee, language))),
                        coming.map(committee -> item(language -> coming(committee, language))))
                .toList();
    }

    private static AgendaItem item(Function<Locale, String> text) {
        return new AgendaItem("steering", new LocalizedText(text.apply(Locale.FRENCH), text.apply(Locale.ENGLISH)));
    }

    private String decided(Committee committee, Locale language) {
        String words = committee.decisionText();
        return texts.getMessage(
                "steering.agenda.decided",
                new Object[] {
                    String.valueOf(committee.year()),
                    texts.getMessage("steering.decision." + committee.decision().orElseThrow(), null, language),
                    words.length() > LONGEST_DECISION ? words.substring(0, LONGEST_DECISION) + "…" : words
                },
                language);
    }

    private String coming(Committee committee, Locale language) {
        return texts.getMessage(
                "steering.agenda.coming",
                new Object[] {
                    String.valueOf(committee.year()),
                    FrenchNotation.written(committee.meeting().plannedOn().orElseThrow())
                },
                language);
    }
}
