package fr.synergies.meeting;

import fr.synergies.casefile.diagram.PdfPages;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings to be read by whoever is signed in, and their minutes to be printed or sent. */
@Service
class MeetingPages {

    private final MeetingRepository meetings;
    private final MeetingPanels panels;
    private final Programmes programmes;
    private final PdfPages pdf;

    MeetingPages(MeetingRepository meetings, MeetingPanels panels, Programmes programmes, PdfPages pdf) {
        this.meetings = meetings;
        this.panels = panels;
        this.programmes = programmes;
        this.pdf = pdf;
    }

    /**
     * A meeting.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    @Transactional(readOnly = true)
    public Meeting of(long id) {
        return meetings.get(id).orElseThrow(() -> Refusal.notFound("meeting.unknown"));
    }

    /**
     * The minutes as PDF.
     *
     * @throws Refusal NOT_FOUND before they are written
     */
    @Transactional(readOnly = true)
    public byte[] minutes(Meeting meeting, Locale language) {
        if (meeting.minutesVersion() == 0) {
            throw Refusal.notFound("meeting.minutes.none");
        }
        return pdf.of("meeting/minutes", panel(meeting), Optional.empty(), language);
    }

    /** What the page and the minutes show, with the names of the programme's partners. */
    @Transactional(readOnly = true)
    public Map<String, Object> panel(Meeting meeting) {
        Map<String, Object> model = new HashMap<>(panels.model(meeting));
        model.put(
                "names",
                programmes.named(meeting.programme()).partners().stream()
                        .collect(Collectors.toMap(Partner::code, Partner::name)));
        return model;
    }
}
