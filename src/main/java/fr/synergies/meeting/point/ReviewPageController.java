package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.meeting.FileAnswer;
import fr.synergies.meeting.MeetingEntries;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.programme.page.ProgrammePages;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens monthly meetings from the page of the programme, and serves their calendar. */
@Controller
@RequestMapping("/programmes/{code}")
class ReviewPageController {

    private final Reviews reviews;
    private final MeetingEntries entries;
    private final ProgrammePages pages;

    ReviewPageController(Reviews reviews, MeetingEntries entries, ProgrammePages pages) {
        this.reviews = reviews;
        this.entries = entries;
        this.pages = pages;
    }

    /** The month that the meeting is of. */
    record Opening(@NotNull YearMonth month) {}

    @PostMapping("/reviews")
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @FormName("review-opening") PostedForm<Opening> form,
            Locale language,
            Model model) {
        return form.submit(typed -> reviews.open(code, typed.month()))
                .notice("review.notice.opened", review -> List.of(review.caseId()))
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }

    @GetMapping("/reviews.ics")
    ResponseEntity<String> feed(@PathVariable String code, Locale language) {
        return FileAnswer.calendar("reviews-" + code, entries.file(reviews.of(code), language));
    }
}
