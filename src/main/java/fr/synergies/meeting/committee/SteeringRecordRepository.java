package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of the report and the approvals of the minutes. */
@Repository
class SteeringRecordRepository {

    private final JdbcClient jdbc;

    SteeringRecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long committee, List<ReportFact> facts) {
        int place = 0;
        for (ReportFact fact : facts) {
            jdbc.sql("insert into steering_fact values (?, ?, ?, ?, ?)")
                    .params(
                            committee,
                            place++,
                            fact.origin(),
                            fact.text().fr(),
                            fact.text().en())
                    .update();
        }
    }

    List<ReportFact> facts(long committee) {
        return jdbc.sql("select * from steering_fact where committee_id = ? order by place")
                .param(committee)
                .query((row, number) -> new ReportFact(
                        row.getString("origin"), new LocalizedText(row.getString("text_fr"), row.getString("text_en"))))
                .list();
    }

    void add(long committee, CommitteeApproval approval) {
        jdbc.sql("insert into steering_approval (committee_id, minutes_version, institution, decision, actor, reason,"
                        + " decided_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        committee,
                        approval.minutesVersion(),
                        approval.institution(),
                        approval.decision().name(),
                        approval.actor(),
                        approval.reason(),
                        Timestamp.from(approval.at()))
                .update();
    }

    /** The answers of the institutions to the minutes, oldest first. */
    List<CommitteeApproval> approvals(long committee) {
        return jdbc.sql("select a.*, decided_at as at from steering_approval a where committee_id = ? order by id")
                .param(committee)
                .query(CommitteeApproval.class)
                .list();
    }
}
