package fr.synergies.purchase;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.meeting.MeetingPanels;
import fr.synergies.meeting.group.WorkingGroup;
import fr.synergies.meeting.group.WorkingGroups;
import fr.synergies.synergy.detection.Proposals;
import fr.synergies.synergy.detection.StoredProposal;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The models of the pages of working groups and of their rounds of group purchase. */
@Component
class PurchasePages {

    private final WorkingGroups groups;
    private final MeetingPanels meetingPanels;
    private final Purchases purchases;
    private final Proposals proposals;
    private final PurchasePanels panels;
    private final SynergyRules rules;

    PurchasePages(
            WorkingGroups groups,
            MeetingPanels meetingPanels,
            Purchases purchases,
            Proposals proposals,
            PurchasePanels panels,
            SynergyRules rules) {
        this.groups = groups;
        this.meetingPanels = meetingPanels;
        this.purchases = purchases;
        this.proposals = proposals;
        this.panels = panels;
        this.rules = rules;
    }

    String round(String code, String group, int number, Model model) {
        PurchaseRound round = purchases.of(code, group, number);
        model.addAttribute("code", code);
        model.addAttribute("group", groups.of(code, group));
        model.addAttribute("panel", panels.model(round.caseId()));
        model.addAttribute("resources", rules.tables().resources());
        model.addAttribute("units", new TreeSet<>(rules.tables().units().keySet()));
        model.addAttribute("staff", CurrentStaff.signedIn());
        return "purchase/purchase";
    }

    String group(String code, String name, Model model) {
        WorkingGroup group = groups.of(code, name);
        List<PurchaseView> rounds =
                purchases.of(code, name).stream().map(purchases::view).toList();
        Listing<StoredProposal> proposed =
                proposals.search(code, new StoredProposal.Search("", "", "", group.code(), ""), "");
        model.addAttribute("code", code);
        model.addAttribute("group", group);
        model.addAttribute(
                "meetings",
                groups.meetings(group).stream().map(meetingPanels::model).toList());
        model.addAttribute("rounds", rounds);
        model.addAttribute("synergies", purchases.synergies(group));
        model.addAttribute("resources", rules.tables().resources());
        model.addAttribute("proposed", proposed.items().size());
        model.addAttribute("more", proposed.next().isPresent());
        model.addAttribute("staff", CurrentStaff.signedIn());
        return "purchase/group";
    }
}
