package fr.synergies.meeting.committee;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which partners answer; of each the hash, and nothing that opens it. */
@Repository
class AnswerLinkRepository {

    private static final String LINK = "select id, meeting_id, partner, stage, issued_by, issued_at, expires_at,"
            + " revoked_at, answers, answered_at from meeting_answer_link";

    private final JdbcClient jdbc;

    AnswerLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AnswerLink link, String hash) {
        jdbc.sql(
                        "insert into meeting_answer_link (id, meeting_id, partner, stage, hash, issued_by, issued_at, expires_at,"
                                + " answers) values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        link.id(),
                        link.meetingId(),
                        link.partner(),
                        link.stage().name(),
                        hash,
                        link.issuedBy(),
                        Timestamp.from(link.issuedAt()),
                        Timestamp.from(link.expiresAt()))
                .update();
    }

    /** The links of a committee, latest first. */
    List<AnswerLink> of(long meeting) {
        return jdbc.sql(LINK + " where meeting_id = ? order by issued_at desc, id")
                .param(meeting)
                .query(AnswerLink.class)
                .list();
    }

    Optional<AnswerLink> withHash(String hash) {
        return jdbc.sql(LINK + " where hash = ?")
                .param(hash)
                .query(AnswerLink.class)
                .optional();
    }

    /** Revokes the links of a partner that were not revoked; returns how many there were. */
    int revoke(long meeting, String partner, Instant now) {
        return jdbc.sql("update meeting_answer_link set revoked_at = ? where meeting_id = ? and partner = ?"
                        + " and revoked_at is null")
                .params(Timestamp.from(now), meeting, partner)
                .update();
    }

    /** Counts an answer; false if the link has had as many as it may, or was revoked meanwhile. */
    boolean answered(String id, Instant now) {
        return jdbc.sql("update meeting_answer_link set answers = answers + 1, answered_at = ? where id = ?"
                                + " and revoked_at is null and answers < ?")
                        .params(Timestamp.from(now), id, AnswerLink.MOST_ANSWERS)
                        .update()
                == 1;
    }
}
