package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.Meeting;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a partner without an account sees: the dates of one poll or one invitation, and nothing else of the program. */
@Controller
@RequestMapping("/partner-answers/{token}")
class AnswerLinkPageController {

    private static final String PAGE = "/partner-answers/{token}";

    private final AnswerLinks links;
    private final Committees committees;
    private final Clock clock;

    AnswerLinkPageController(AnswerLinks links, Committees committees, Clock clock) {
        this.links = links;
        this.committees = committees;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        AnswerLinks.Opened opened = links.open(token);
        Committees.File file = committees.file(opened.committee());
        String partner = opened.partner().code();
        List<Invitation> invitation = file.invitations().stream()
                .filter(each -> each.convocation() == opened.committee().convocation()
                        && each.partner().equals(partner))
                .toList();
        Map<String, LocalizedText> names = Map.of(partner, opened.partner().name());
        model.addAttribute("token", token);
        model.addAttribute("committee", opened.committee());
        model.addAttribute("expires", opened.link().expiresAt());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("names", names);
        model.addAttribute("polled", file.polled());
        model.addAttribute("dates", file.dates());
        model.addAttribute("invitations", invitation);
        model.addAttribute("polling", polling(opened));
        model.addAttribute(
                "stored",
                PartnerAnswersForm.stored(
                        file.dates(),
                        file.polled().stream().filter(partner::equals).toList(),
                        invitation));
        return "meeting/committee/link";
    }

    @PostMapping
    String answer(@PathVariable String token, @FormName("partner-link") PostedForm<TypedFields> form, Model model) {
        AnswerLinks.Opened opened = links.open(token);
        PartnerAnswersForm rows =
                new PartnerAnswersForm(form.typed(), List.of(opened.partner().code()));
        return form.naming(rows.names())
                .run(typed -> {
                    if (polling(opened)) {
                        links.poll(token, rows.availabilities());
                    } else {
                        links.reply(token, rows.replies());
                    }
                })
                .notice("steering.link.recorded")
                .redirectTo(PAGE)
                .orShowAgain(() -> show(token, model));
    }

    private static boolean polling(AnswerLinks.Opened opened) {
        return opened.link().stage() == Meeting.Status.POLLING;
    }
}
