package fr.synergies.meeting.committee;

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
    private final SteeringRecordRepository records;
    private final Programmes programmes;
    private final List<ReportSource> sources;

    SteeringReport(
            SteeringRepository committees,
            SteeringRecordRepository records,
            Programmes programmes,
            List<ReportSource> sources) {
        this.committees = committees;
        this.records = records;
        this.programmes = programmes;
        this.sources = sources;
    }

    /** Collects the facts of the year from all modules, and stores them as they are now. */
    @Transactional
    public void gather(String caseId) {
        Committee committee = committees.at(caseId);
        Programme programme = programmes.named(committee.programme());
        records.keep(
                committee.id(),
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
