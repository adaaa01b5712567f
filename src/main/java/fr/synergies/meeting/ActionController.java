package fr.synergies.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/actions")
@Tag(name = "Actions", description = "What meetings decided to be done.")
class ActionController {

    private final ActionList actions;

    ActionController(ActionList actions) {
        this.actions = actions;
    }

    @GetMapping
    @Operation(
            summary = "List the actions of all meetings, the most urgent first",
            description = "The first 200 that match; an absent parameter leaves its criterion out.")
    List<ActionEntry> list(
            @RequestParam(defaultValue = "") String programme,
            @Parameter(description = "CCIMDB or DIJON_METROPOLE") @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String person,
            @Parameter(description = "DRAFT, OPEN, DONE or CANCELLED") @RequestParam(defaultValue = "") String state,
            @Parameter(description = "Only open ones past their due date") @RequestParam(defaultValue = "false")
                    boolean late) {
        return actions.search(new ActionSearch(programme, side, person, state, late));
    }
}
