package fr.synergies.recruitment.page;

import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import fr.synergies.recruitment.Post;
import fr.synergies.recruitment.Posts;
import fr.synergies.recruitment.Recruitment;
import fr.synergies.recruitment.Recruitments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The post on the page of a programme: its holders, its recruitments, and the actions available to staff of the chamber. */
@Component
@Order(20)
class RecruitmentProgrammePanel implements ProgrammePanel {

    private final Recruitments recruitments;
    private final Posts posts;

    RecruitmentProgrammePanel(Recruitments recruitments, Posts posts) {
        this.recruitments = recruitments;
        this.posts = posts;
    }

    @Override
    public String fragment() {
        return "recruitment/panels :: programme";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("recruitments", "recruitment.title"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        List<Recruitment> all = recruitments.of(programme);
        Optional<Post> held = posts.held(programme);
        boolean closed = all.stream().allMatch(each -> each.stage().closed());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("recruitments", all);
        model.put("posts", posts.of(programme));
        model.put("next", all.size() + 1);
        model.put("startable", closed && held.isEmpty());
        model.put("leavable", closed && held.isPresent());
        return model;
    }
}
