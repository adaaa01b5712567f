package fr.synergies.meeting.network;

import fr.synergies.kernel.Institution;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.RowChoices;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which staff record the meetings of networks, and read them. */
@Controller
@RequestMapping("/programmes/{code}/network-meetings")
class NetworkMeetingPageController {

    private static final String PAGE = "/programmes/{code}/network-meetings";

    /** Rows that nobody has filled in yet; our choices, of which a button makes more. */
    private static final int PEOPLE = 3;

    private static final int ACTIONS = 2;

    private static final Pattern CELL = Pattern.compile("(attendance|actions)\\[(\\d+)]\\.(\\w+)");

    private final NetworkMeetings meetings;
    private final RowChoices choices;

    NetworkMeetingPageController(NetworkMeetings meetings, RowChoices choices) {
        this.meetings = meetings;
        this.choices = choices;
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        return page(code, new TypedFields(Map.of()), Map.of(), model);
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String record(
            @PathVariable String code,
            @FormName("network-meeting") PostedForm<NetworkMeeting> form,
            Authentication user,
            Model model) {
        TypedFields typed = form.typed();
        if (typed.has("change")) {
            return page(code, typed, typed.texts(), model);
        }
        return form.naming(field -> onPage(typed, field))
                .submit(told -> meetings.record(code, told, user.getName()))
                .notice("meeting.network.recorded", meeting -> List.of(meeting.title()))
                .redirectTo(PAGE)
                .orShowAgain(() -> page(code, typed, Map.of(), model));
    }

    private String page(String code, TypedFields typed, Map<String, String> kept, Model model) {
        List<Meeting> recorded = meetings.of(code);
        model.addAttribute("code", code);
        model.addAttribute("recorded", recorded);
        model.addAttribute("kept", kept);
        model.addAttribute("choices", choices.actions());
        model.addAttribute("people", rows(typed, "attendance", "name", PEOPLE));
        model.addAttribute("actions", rows(typed, "actions", "what", ACTIONS));
        return "meeting/network/meetings";
    }

    /** The place on the page of a row that the use case counts without the empty ones before it. */
    private static String onPage(TypedFields typed, String field) {
        Matcher cell = CELL.matcher(field);
        if (!cell.matches()) {
            return field;
        }
        return typed.values().keySet().stream()
                .filter(name -> !typed.text(name).isBlank())
                .map(CELL::matcher)
                .filter(each -> each.matches() && each.group(1).equals(cell.group(1)))
                .map(each -> Integer.valueOf(each.group(2)))
                .distinct()
                .sorted()
                .skip(Integer.parseInt(cell.group(2)))
                .findFirst()
                .map(row -> cell.group(1) + "[" + row + "]." + cell.group(3))
                .orElse(field);
    }

    /** As many rows as were typed, and one more if that is asked for. */
    private static int rows(TypedFields typed, String field, String column, int least) {
        int sent = (int) IntStream.iterate(0, i -> typed.has(field + "[" + i + "]." + column), i -> i + 1)
                .count();
        return Math.max(least, sent + (typed.text("change").equals(field) ? 1 : 0));
    }
}
