package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page on which staff record what all partners answered to the date poll and to the invitation. */
@Controller
@RequestMapping("/programmes/{code}/steering-committees/{year}/partners")
class PartnerAnswersPageController {

    private static final String PAGE = "/programmes/{code}/steering-committees/{year}/partners";

    private final Committees committees;
    private final PartnerAnswers answers;
    private final AnswerLinks links;
    private final Clock clock;
    private final Programmes programmes;

    PartnerAnswersPageController(
            Committees committees, PartnerAnswers answers, AnswerLinks links, Clock clock, Programmes programmes) {
        this.committees = committees;
        this.answers = answers;
        this.links = links;
        this.clock = clock;
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
        model.addAttribute("links", links.of(committee));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("stored", PartnerAnswersForm.stored(file.dates(), file.polled(), invitations));
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

    /** The partner that gets a link. */
    record LinkFor(@NotBlank String partner) {}

    /** Shows the new link once, on the page that answers. */
    @PostMapping("/links")
    @PreAuthorize(SteeringController.RECORDING)
    String issue(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("partner-link-issue") PostedForm<LinkFor> form,
            Authentication user,
            Model model,
            HttpServletRequest request) {
        return form.submit(typed -> links.issue(committees.of(code, year), typed.partner(), user.getName()))
                .notice("steering.link.issued", token -> List.of(address(request, token)))
                .redirectTo(PAGE)
                .orShowAgain(() -> show(code, year, model));
    }

    @PostMapping("/links/revocation")
    @PreAuthorize(SteeringController.RECORDING)
    String revoke(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("partner-link-revocation") PostedForm<LinkFor> form,
            Model model) {
        return form.run(typed -> links.revoke(committees.of(code, year), typed.partner()))
                .notice("steering.link.revoked")
                .redirectTo(PAGE)
                .orShowAgain(() -> show(code, year, model));
    }

    private static String address(HttpServletRequest request, String token) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/partner-answers/" + token)
                .toUriString();
    }

    private List<String> codes(String programme) {
        return programmes.named(programme).partners().stream()
                .map(Partner::code)
                .toList();
    }
}
