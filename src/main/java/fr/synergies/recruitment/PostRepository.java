package fr.synergies.recruitment;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who held the post of a programme, and when. */
@Repository
class PostRepository {

    private final JdbcClient jdbc;

    PostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All periods of a programme, earliest first. */
    public List<Post> of(String programme) {
        return jdbc.sql(
                        "select r.case_id, p.*, from_day as \"from\", to_day as \"to\" from recruitment_post p join recruitment r on r.id = p.recruitment_id"
                                + " where r.programme = ? order by p.from_day, p.recruitment_id")
                .param(programme)
                .query(Post.class)
                .list();
    }

    /** The current or future period without a known end. */
    public Optional<Post> held(String programme) {
        return of(programme).stream().filter(post -> post.to().isEmpty()).findFirst();
    }

    void add(Recruitment recruitment, int candidate, LocalDate from, BigDecimal fte) {
        jdbc.sql("insert into recruitment_post (recruitment_id, candidate, from_day, fte, leave_reason)"
                        + " values (?, ?, ?, ?, '')")
                .params(recruitment.id(), candidate, Date.valueOf(from), fte)
                .update();
    }

    void leave(String caseId, LocalDate lastDay, String reason) {
        jdbc.sql("update recruitment_post set to_day = ?, leave_reason = ?"
                        + " where recruitment_id = (select id from recruitment where case_id = ?)")
                .params(Date.valueOf(lastDay), reason, caseId)
                .update();
    }

    void remove(String caseId) {
        jdbc.sql("delete from recruitment_post where recruitment_id = (select id from recruitment where case_id = ?)")
                .param(caseId)
                .update();
    }
}
