package fr.synergies.purchase;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a working group: its members, its decisions, and its group purchases. */
@Controller
@RequestMapping("/programmes/{code}/working-groups/{group}")
class WorkingGroupPageController {

    private final PurchasePages pages;

    WorkingGroupPageController(PurchasePages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable String group, Model model) {
        return pages.group(code, group, model);
    }
}
