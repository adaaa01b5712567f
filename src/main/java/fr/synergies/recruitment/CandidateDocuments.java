package fr.synergies.recruitment;

import fr.synergies.kernel.Refusal;
import fr.synergies.tasks.Document;
import fr.synergies.tasks.DocumentErasure;
import fr.synergies.tasks.PersonalDocuments;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents of recruitments: CVs, letters, notes of interviews. Who may not know the candidates may not read them. */
@Component
class CandidateDocuments implements PersonalDocuments {

    /** What is attached before there are candidates is about none. */
    private static final Set<String> BEFORE_CANDIDATES = Set.of("describeJob", "reviewJob", "publishVacancy");

    private final CandidateRepository candidates;
    private final Recruitments recruitments;
    private final DocumentErasure erasure;

    CandidateDocuments(CandidateRepository candidates, Recruitments recruitments, DocumentErasure erasure) {
        this.candidates = candidates;
        this.recruitments = recruitments;
        this.erasure = erasure;
    }

    @Override
    public boolean concern(String caseId) {
        return caseId.startsWith(RecruitmentCases.PROCESS + "-");
    }

    @Override
    public boolean readable() {
        return Viewer.knowsNames();
    }

    /**
     * The candidates who are not erased.
     *
     * @throws Refusal NOT_FOUND if there is no such recruitment
     */
    @Override
    public List<String> subjects(String caseId) {
        return candidates.of(recruitments.ofCase(caseId).id()).stream()
                .filter(candidate -> !candidate.erased())
                .map(Candidate::ref)
                .toList();
    }

    /**
     * Erases the documents about a candidate: those attached as such, and those whose name names the candidate.
     *
     * @param candidate as before the erasure, with the name
     * @return how many were erased
     */
    int eraseThoseOf(Recruitment recruitment, Candidate candidate) {
        return erasure.erase(
                recruitment.caseId(),
                recruitment.programme(),
                document -> document.subject().equals(candidate.ref())
                        || mention(candidate).matcher(document.name()).find());
    }

    /**
     * Erases, once every candidate is erased, what is left: documents about several candidates, or about whom nobody said.
     *
     * @return how many were erased
     */
    int eraseTheRest(Recruitment recruitment) {
        boolean known = candidates.of(recruitment.id()).stream().anyMatch(candidate -> !candidate.erased());
        return known
                ? 0
                : erasure.erase(recruitment.caseId(), recruitment.programme(), CandidateDocuments::withCandidates);
    }

    private static Pattern mention(Candidate candidate) {
        String any = WrittenNames.words(candidate).stream()
                .filter(word -> !word.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean withCandidates(Document document) {
        return !BEFORE_CANDIDATES.contains(document.element());
    }
}
