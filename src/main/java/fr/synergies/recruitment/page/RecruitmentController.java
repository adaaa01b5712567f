package fr.synergies.recruitment.page;

import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import fr.synergies.programme.page.ProgrammePages;
import fr.synergies.recruitment.JobDescription;
import fr.synergies.recruitment.Posts;
import fr.synergies.recruitment.Recruitment;
import fr.synergies.recruitment.RecruitmentCases;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a recruitment and its job description, and the actions that open a recruitment from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}")
class RecruitmentController {

    private final Recruitments recruitments;
    private final RecruitmentCases cases;
    private final Posts posts;
    private final RecruitmentView view;
    private final ProgrammePages programmePages;

    RecruitmentController(
            Recruitments recruitments,
            RecruitmentCases cases,
            Posts posts,
            RecruitmentView view,
            ProgrammePages programmePages) {
        this.recruitments = recruitments;
        this.cases = cases;
        this.posts = posts;
        this.view = view;
        this.programmePages = programmePages;
    }

    @PostMapping("/recruitments")
    @PreAuthorize(Viewer.CHAMBER)
    String start(
            @PathVariable String code,
            @FormName("recruitment-opening") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        return opening(form.submit(button -> cases.start(code)), code, language, model);
    }

    @PostMapping("/recruitment/departure")
    @PreAuthorize(Viewer.CHAMBER)
    String leave(
            @PathVariable String code,
            @FormName("departure") PostedForm<RecruitmentApiController.Departure> form,
            Locale language,
            Model model) {
        return opening(
                form.submit(typed -> posts.leave(code, Optional.of(typed.lastDay()), typed.reason())),
                code,
                language,
                model);
    }

    /** Leads to the recruitment that was opened. */
    private String opening(FormAttempt<Recruitment> attempt, String code, Locale language, Model model) {
        return attempt.redirectTo(opened -> "/programmes/{code}/recruitments/" + opened.number())
                .orShowAgain("/programmes/{code}", () -> programmePages.show(code, language, model));
    }

    @GetMapping("/recruitments/{number}")
    String show(@PathVariable String code, @PathVariable int number, Model model) {
        model.addAttribute("panel", view.of(recruitments.numbered(code, number)));
        return "recruitment/recruitment";
    }

    @GetMapping("/recruitments/{number}/job-description")
    @PreAuthorize(Viewer.CHAMBER)
    String edit(@PathVariable String code, @PathVariable int number, Model model) {
        Recruitment recruitment = recruitments.numbered(code, number);
        model.addAttribute("recruitment", recruitment);
        model.addAttribute("stored", JobForm.fields(recruitment.job(), recruitment.version()));
        return "recruitment/job-description";
    }

    @PostMapping("/recruitments/{number}/job-description")
    @PreAuthorize(Viewer.CHAMBER)
    String save(
            @PathVariable String code,
            @PathVariable int number,
            @FormName("job-description") PostedForm<JobForm> form,
            Model model) {
        List<Integer> years = recruitments.numbered(code, number).job().shares().stream()
                .map(JobDescription.Share::year)
                .toList();
        return form.submit(typed -> recruitments.describe(code, number, typed.version(), typed.description(years)))
                .redirectTo("/programmes/{code}/recruitments/{number}")
                .orShowAgain(
                        "/programmes/{code}/recruitments/{number}/job-description", () -> edit(code, number, model));
    }
}
