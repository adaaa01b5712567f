package fr.synergies.meeting.committee;

import fr.synergies.programme.Partner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of the partners of a committee to the date poll and to the invitations. */
@Repository
class SteeringPartnerRepository {

    private final JdbcClient jdbc;

    SteeringPartnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts a poll; the answers to the previous one are deleted. */
    void propose(long committee, List<LocalDate> days) {
        jdbc.sql("delete from meeting_poll_answer where meeting_id = ?")
                .param(committee)
                .update();
        jdbc.sql("delete from meeting_poll_date where meeting_id = ?")
                .param(committee)
                .update();
        int place = 1;
        for (LocalDate day : days) {
            jdbc.sql("insert into meeting_poll_date values (?, ?, ?)")
                    .params(committee, place++, day)
                    .update();
        }
    }

    /** Records, for every date of the poll, whether it suits a partner. */
    void answer(long committee, String partner, Map<Integer, Boolean> dates) {
        jdbc.sql("delete from meeting_poll_answer where meeting_id = ? and partner = ?")
                .params(committee, partner)
                .update();
        dates.forEach((place, available) -> jdbc.sql("insert into meeting_poll_answer values (?, ?, ?, ?)")
                .params(committee, partner, place, available)
                .update());
    }

    /** The dates of the poll, earliest first. */
    List<PollDate> dates(long committee) {
        Map<Integer, Set<String>> available = new HashMap<>();
        jdbc.sql("select place, partner from meeting_poll_answer where meeting_id = ? and available = true")
                .param(committee)
                .query(row -> {
                    available
                            .computeIfAbsent(row.getInt("place"), place -> new HashSet<>())
                            .add(row.getString("partner"));
                });
        return jdbc.sql("select place, proposed_on from meeting_poll_date where meeting_id = ? order by place")
                .param(committee)
                .query((row, number) -> new PollDate(
                        row.getInt("place"),
                        row.getObject("proposed_on", LocalDate.class),
                        available.getOrDefault(row.getInt("place"), Set.of())))
                .list();
    }

    /** The partners that answered the poll. */
    Set<String> answered(long committee) {
        return new HashSet<>(jdbc.sql("select distinct partner from meeting_poll_answer where meeting_id = ?")
                .param(committee)
                .query(String.class)
                .list());
    }

    /** Invites all partners to a convocation; replaces invitations to another day of the same convocation. */
    void invite(long committee, int convocation, List<Partner> partners) {
        jdbc.sql("delete from meeting_invitation where meeting_id = ? and convocation = ?")
                .params(committee, convocation)
                .update();
        for (Partner partner : partners) {
            jdbc.sql("insert into meeting_invitation values (?, ?, ?, 'NONE', null, '')")
                    .params(committee, convocation, partner.code())
                    .update();
        }
    }

    void answer(long committee, Invitation answered) {
        jdbc.sql("update meeting_invitation set answer = ?, answered_on = ?, represented_by = ?"
                        + " where meeting_id = ? and convocation = ? and partner = ?")
                .params(
                        answered.answer().name(),
                        answered.answeredOn().orElseThrow(),
                        answered.representedBy(),
                        committee,
                        answered.convocation(),
                        answered.partner())
                .update();
    }

    /** All invitations, those to the first convocation first. */
    List<Invitation> invitations(long committee) {
        return jdbc.sql("select * from meeting_invitation where meeting_id = ? order by convocation, partner")
                .param(committee)
                .query(Invitation.class)
                .list();
    }

    /** The invitations to the current or last convocation. */
    List<Invitation> invitations(Committee committee) {
        return invitations(committee.id()).stream()
                .filter(invitation -> invitation.convocation() == committee.convocation())
                .toList();
    }
}
