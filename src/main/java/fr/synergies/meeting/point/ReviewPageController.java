package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.MeetingCalendar;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens monthly meetings from the page of the programme, and serves their calendar files. */
@Controller
@RequestMapping("/programmes/{code}")
class ReviewPageController {

    private final Reviews reviews;
    private final ReviewInvitation invitation;
    private final MessageSource texts;

    ReviewPageController(Reviews reviews, ReviewInvitation invitation, MessageSource texts) {
        this.reviews = reviews;
        this.invitation = invitation;
        this.texts = texts;
    }

    @PostMapping("/reviews")
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(@PathVariable String code, @RequestParam YearMonth month, Locale language, RedirectAttributes next) {
        try {
            Review review = reviews.open(code, month);
            next.addFlashAttribute("notice", text("review.notice.opened", language, review.caseId()));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            next.addFlashAttribute(
                    "warning",
                    text(refusal.code(), language, refusal.arguments().toArray()));
        }
        return "redirect:/programmes/{code}";
    }

    @GetMapping("/reviews.ics")
    ResponseEntity<String> feed(@PathVariable String code, Locale language) {
        return file("reviews-" + code, reviews.of(code), language);
    }

    @GetMapping("/reviews/{month}/invitation.ics")
    ResponseEntity<String> invitation(@PathVariable String code, @PathVariable YearMonth month, Locale language) {
        Review review = reviews.of(code, month);
        return file(review.caseId(), List.of(review), language);
    }

    private ResponseEntity<String> file(String name, List<Review> points, Locale language) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MeetingCalendar.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".ics")
                                .build()
                                .toString())
                .body(invitation.calendar(points, language));
    }

    private String text(String code, Locale language, Object... arguments) {
        return texts.getMessage(code, arguments, language);
    }
}
