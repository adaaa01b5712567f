package fr.synergies.purchase;

import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.group.WorkingGroup;
import fr.synergies.meeting.group.WorkingGroups;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programmes;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the next round of a working group that is not closed. */
@Component
class PurchaseRoundOpened implements CaseOpening {

    private static final Pattern CASE =
            Pattern.compile("purchase-([A-Z][A-Z0-9_]{1,39})-([A-Z][A-Z0-9_]{1,39})-([1-9][0-9]{0,3})");

    private final PurchaseRepository rounds;
    private final WorkingGroups groups;
    private final Programmes programmes;
    private final PurchaseCheck check;

    PurchaseRoundOpened(PurchaseRepository rounds, WorkingGroups groups, Programmes programmes, PurchaseCheck check) {
        this.rounds = rounds;
        this.groups = groups;
        this.programmes = programmes;
        this.check = check;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("synergy.purchase.case-unreadable", businessKey);
        }
        String programme = programmes.named(named.group(1)).code();
        programmes.lock(programme);
        WorkingGroup group = groups.of(programme, named.group(2));
        if (group.closed()) {
            throw Refusal.conflict("synergy.purchase.group-closed", group.title());
        }
        int number = Integer.parseInt(named.group(3));
        List<PurchaseRound> known = rounds.all(programme, group.code());
        if (known.stream().anyMatch(round -> round.number() == number)) {
            throw Refusal.conflict("synergy.purchase.taken", businessKey);
        }
        int next = Purchases.next(known);
        if (number != next) {
            throw Refusal.unprocessable("synergy.purchase.not-next", businessKey, String.valueOf(next));
        }
        rounds.add(programme, group.code(), number, check.today(), actor);
        return Map.of("programme", programme);
    }
}
