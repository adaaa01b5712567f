package fr.synergies.meeting.point;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.MeetingAction;
import fr.synergies.meeting.MeetingActions;
import fr.synergies.programme.Programme;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds to every agenda the actions of earlier meetings that are not done yet. */
@Component
@Order(0)
class OpenActionsAgenda implements ReviewAgendaSource {

    private final MeetingActions actions;
    private final MessageSource texts;

    OpenActionsAgenda(MeetingActions actions, MessageSource texts) {
        this.actions = actions;
        this.texts = texts;
    }

    @Override
    public List<AgendaItem> items(Programme programme) {
        return actions.pending(programme).stream()
                .map(action -> new AgendaItem(
                        "review", new LocalizedText(text(action, Locale.FRENCH), text(action, Locale.ENGLISH))))
                .toList();
    }

    private String text(MeetingAction action, Locale language) {
        return texts.getMessage(
                "review.agenda.action",
                new Object[] {
                    action.what(),
                    texts.getMessage("meeting.institution." + action.owner(), null, language),
                    FrenchNotation.written(action.due())
                },
                language);
    }
}
