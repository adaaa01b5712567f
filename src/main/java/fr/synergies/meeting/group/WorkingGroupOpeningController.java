package fr.synergies.meeting.group;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.programme.page.ProgrammePages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens and closes working groups from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}")
class WorkingGroupOpeningController {

    private final WorkingGroups groups;
    private final ProgrammePages pages;

    WorkingGroupOpeningController(WorkingGroups groups, ProgrammePages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    /** The code of a group, in letters of either case. */
    @FieldLabels("synergy.group.field.")
    record GroupCode(
            @NotBlank
            @Pattern(
                    regexp = WorkingGroup.CODE,
                    flags = Pattern.Flag.CASE_INSENSITIVE,
                    message = "{synergy.group.code-format}")
            String group) {}

    @PostMapping("/working-groups")
    @PreAuthorize(Institution.STAFF_ONLY)
    String openGroup(
            @PathVariable String code,
            @FormName("group-opening") PostedForm<GroupCode> form,
            Locale language,
            Model model) {
        FormAttempt<WorkingGroup> attempt =
                form.submit(typed -> groups.open(code, typed.group().toUpperCase(Locale.ROOT)));
        return answer(attempt, "synergy.notice.opened", code, language, model);
    }

    @PostMapping("/working-groups/{group}/closing")
    @PreAuthorize(Institution.STAFF_ONLY)
    String closeGroup(
            @PathVariable String code,
            @PathVariable String group,
            @FormName("group-closing") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        FormAttempt<WorkingGroup> attempt =
                form.of(group).submit(typed -> groups.close(code, group, typed.reason()));
        return answer(attempt, "synergy.notice.closed", code, language, model);
    }

    private String answer(
            FormAttempt<WorkingGroup> attempt, String notice, String code, Locale language, Model model) {
        return attempt.notice(notice, group -> List.of(group.caseId()))
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }
}
