package fr.synergies.trail.chain;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases reasons that mention a person. The acts and the commitments to their reasons remain, so that the chain can still be
 * verified; a verification counts the erased reasons.
 */
@Service
public class ErasingReasons {

    private final JdbcClient jdbc;

    ErasingReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Erases the reasons of a case that contain one of these terms as whole words, ignoring upper and lower case.
     *
     * @param words names and addresses; blank ones are ignored
     * @return the number of erased reasons
     */
    @Transactional
    public int mentioning(String caseId, Collection<String> words) {
        String any = words.stream()
                .filter(word -> !word.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (any.isEmpty()) {
            return 0;
        }
        Pattern mention = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Integer> places = said(caseId).stream()
                .filter(said -> mention.matcher(said.reason()).find())
                .map(Said::place)
                .toList();
        places.forEach(place -> jdbc.sql("delete from audit_reason where case_id = ? and place = ?")
                .params(caseId, place)
                .update());
        return places.size();
    }

    private List<Said> said(String caseId) {
        return jdbc.sql("select place, reason from audit_reason where case_id = ?")
                .param(caseId)
                .query(Said.class)
                .list();
    }

    private record Said(int place, String reason) {}
}
