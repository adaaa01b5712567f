package fr.synergies.trail.chain;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The words of reasons, by which acts are found. The database deletes them together with their reason. */
@Repository
public class WordRepository {

    public static final String ADD = "insert into audit_word (word, at, act_id, case_id, place)"
            + " select cast(? as varchar(40)), at, id, case_id, place from audit_act where case_id = ? and place = ?";

    private final JdbcTemplate jdbc;

    WordRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the words of newly stored reasons. */
    void add(List<ChainRepository.Added> links) {
        jdbc.batchUpdate(
                ADD,
                links.stream()
                        .filter(each -> !each.reason().isEmpty())
                        .flatMap(each -> ReasonWords.of(each.reason()).stream().map(word -> new Object[] {
                            word, each.link().caseId(), each.link().place()
                        }))
                        .toList());
    }
}
