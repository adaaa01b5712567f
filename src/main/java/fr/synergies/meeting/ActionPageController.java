package fr.synergies.meeting;

import fr.synergies.kernel.Institution;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The actions of all meetings on one page: what is open first, and what the reader asks for. */
@Controller
class ActionPageController {

    private final ActionList actions;
    private final Programmes programmes;

    ActionPageController(ActionList actions, Programmes programmes) {
        this.actions = actions;
        this.programmes = programmes;
    }

    @GetMapping("/actions")
    String list(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "false") boolean late,
            Model model) {
        ActionSearch search = new ActionSearch(programme, side, person, state, late);
        model.addAttribute("search", search);
        model.addAttribute("actions", actions.search(search));
        model.addAttribute("most", ActionList.MOST);
        model.addAttribute(
                "programmes", programmes.all().stream().map(Programme::code).toList());
        model.addAttribute("sides", List.of(Institution.values()));
        model.addAttribute("states", List.of(MeetingAction.Status.values()));
        model.addAttribute("people", actions.people());
        return "meeting/actions";
    }
}
