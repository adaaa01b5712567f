package fr.synergies.recruitment;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Opens the next recruitment of a programme with the job description of the paper; only one at a time, and only while nobody
 * holds the post.
 */
@Component
class RecruitmentOpened implements CaseOpening {

    private static final Pattern CASE = Pattern.compile("recruitment-([A-Z][A-Z0-9_]{1,39})-(\\d{1,4})");

    private final RecruitmentRepository repository;
    private final Programmes programmes;
    private final JobDescriptionTemplate template;
    private final PostRepository posts;

    RecruitmentOpened(
            RecruitmentRepository repository,
            Programmes programmes,
            JobDescriptionTemplate template,
            PostRepository posts) {
        this.posts = posts;
        this.repository = repository;
        this.programmes = programmes;
        this.template = template;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("recruitment.case.malformed", businessKey);
        }
        Programme programme = programmes.named(named.group(1));
        programmes.lock(programme.code());
        List<Recruitment> earlier = repository.of(programme.code());
        if (earlier.stream().anyMatch(each -> !each.stage().closed())) {
            throw Refusal.conflict("recruitment.open", earlier.get(0).caseId());
        }
        if (posts.held(programme.code()).isPresent()) {
            throw Refusal.conflict("recruitment.post.held", programme.code());
        }
        int number = earlier.size() + 1;
        if (!businessKey.equals(Recruitment.caseId(programme.code(), number))) {
            throw Refusal.unprocessable("recruitment.case.malformed", businessKey);
        }
        repository.add(programme.code(), number, template.of(programme));
        return Map.of("programme", programme.code());
    }
}
