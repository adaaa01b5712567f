package fr.synergies.meeting.committee;

import fr.synergies.meeting.MeetingFiles;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly report: facts provided by the modules, and the text written by staff. */
@Service
class SteeringReport {

    private static final int MOST_FACTS = 60;

    private final SteeringRepository committees;
    private final MeetingFiles files;
    private final Programmes programmes;
    private final List<ReportSource> sources;

    SteeringReport(
            SteeringRepository committees, MeetingFiles files, Programmes programmes, List<ReportSource> sources) {
        this.committees = committees;
        this.files = files;
        this.programmes = programmes;
        this.sources = sources;
    }

    /** Collects the facts of the year from all modules, and stores them as they are now. */
    @Transactional
    public void gather(String caseId) {
        Committee committee = committees.at(caseId);
        Programme programme = programmes.named(committee.programme());
        files.agenda(
                committee.meeting(),
                sources.stream()
                        .flatMap(source -> source.facts(programme, committee.year()).stream())
                        .limit(MOST_FACTS)
                        .toList());
    }

    /** Stores the text written by staff. */
    @Transactional
    public void complete(String caseId, String report) {
        committees.report(committees.at(caseId).id(), report.strip());
    }
}
