package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.Presence;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which staff record what all partners answered to the date poll and to the invitation. */
@Controller
@RequestMapping("/programmes/{code}/steering-committees/{year}/partners")
class PartnerAnswersPageController {

    private static final String PAGE = "/programmes/{code}/steering-committees/{year}/partners";

    private final Committees committees;
    private final PartnerAnswers answers;
    private final Programmes programmes;

    PartnerAnswersPageController(Committees committees, PartnerAnswers answers, Programmes programmes) {
        this.committees = committees;
        this.answers = answers;
        this.programmes = programmes;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable int year, Model model) {
        Committee committee = committees.of(code, year);
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        programmes.named(code).partners().forEach(partner -> names.put(partner.code(), partner.name()));
        Committees.File file = committees.file(committee);
        List<Invitation> invitations = file.invitations().stream()
                .filter(invitation -> invitation.convocation() == committee.convocation())
                .sorted(Comparator.comparing(
                        invitation -> List.copyOf(names.keySet()).indexOf(invitation.partner())))
                .toList();
        model.addAttribute("committee", committee);
        model.addAttribute("names", names);
        model.addAttribute("polled", file.polled());
        model.addAttribute("dates", file.dates());
        model.addAttribute("invitations", invitations);
        model.addAttribute("stored", stored(file.dates(), file.polled(), invitations));
        return "meeting/committee/partners";
    }

    @PostMapping("/availability")
    @PreAuthorize(SteeringController.RECORDING)
    String poll(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("partner-availability") PostedForm<TypedFields> form,
            Model model) {
        PartnerAnswersForm rows = new PartnerAnswersForm(form.typed(), codes(code));
        return form.naming(rows.names())
                .run(typed -> answers.poll(code, year, rows.availabilities()))
                .notice("steering.notice.recorded")
                .redirectTo(PAGE)
                .orShowAgain(() -> show(code, year, model));
    }

    @PostMapping("/answers")
    @PreAuthorize(SteeringController.RECORDING)
    String reply(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("partner-answers") PostedForm<TypedFields> form,
            Model model) {
        PartnerAnswersForm rows = new PartnerAnswersForm(form.typed(), codes(code));
        return form.naming(rows.names())
                .run(typed -> answers.reply(code, year, rows.replies()))
                .notice("steering.notice.recorded")
                .redirectTo(PAGE)
                .orShowAgain(() -> show(code, year, model));
    }

    private List<String> codes(String programme) {
        return programmes.named(programme).partners().stream()
                .map(Partner::code)
                .toList();
    }

    /** What is known, by the fields of both forms. */
    private static Map<String, Object> stored(
            List<PollDate> dates, Iterable<String> answered, List<Invitation> invitations) {
        Map<String, Object> stored = new LinkedHashMap<>();
        for (String partner : answered) {
            List<PollDate> suiting = dates.stream()
                    .filter(date -> date.available().contains(partner))
                    .toList();
            stored.put(
                    PartnerAnswersForm.DAYS + partner,
                    suiting.stream().map(PollDate::day).toList());
            stored.put(PartnerAnswersForm.NONE + partner, suiting.isEmpty());
        }
        for (Invitation invitation : invitations) {
            if (invitation.answer() != Presence.NONE) {
                stored.put(PartnerAnswersForm.ANSWER + invitation.partner(), invitation.answer());
                stored.put(PartnerAnswersForm.PROXY + invitation.partner(), invitation.representedBy());
                stored.put(PartnerAnswersForm.ON + invitation.partner(), invitation.answeredOn());
            }
        }
        return stored;
    }
}
