package fr.synergies.recruitment;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps candidates' names out of texts that are stored in the history, which refer to « candidat C3 ». */
@Component
class WrittenNames {

    private static final int SHORTEST_WORD = 3;
    private static final String WORDS = "[\\s'’-]+";

    private final CandidateRepository candidates;

    WrittenNames(CandidateRepository candidates) {
        this.candidates = candidates;
    }

    /**
     * Refuses a text that names a candidate of the recruitment.
     *
     * @throws Refusal INVALID naming the field
     */
    void refuse(Recruitment recruitment, String field, String text) {
        for (Candidate candidate : candidates.of(recruitment.id())) {
            if (!candidate.erased() && names(text, candidate)) {
                throw Refusal.invalid(Violation.of(field, "recruitment.text.name", candidate.ref()));
            }
        }
    }

    /** The words by which a text could name a candidate. */
    static List<String> words(Candidate candidate) {
        return Stream.concat(
                        Stream.of(candidate.name(), candidate.email(), candidate.phone()),
                        Stream.of(candidate.name().split(WORDS)).filter(word -> word.length() >= SHORTEST_WORD))
                .toList();
    }

    private static boolean names(String text, Candidate candidate) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(candidate.name().toLowerCase(Locale.ROOT))
                || lower.contains(candidate.email().toLowerCase(Locale.ROOT))
                || !candidate.phone().isEmpty() && text.contains(candidate.phone())
                || Stream.of(candidate.name().split(WORDS))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .anyMatch(word -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                                .matcher(text)
                                .find());
    }
}
