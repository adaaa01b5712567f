package fr.synergies.association;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the creation of a programme's association: once, and again after it was given up. */
@Component
class AssociationCreationOpened implements CaseOpening {

    private static final Pattern CASE = Pattern.compile("association-([A-Z][A-Z0-9_]{1,39})");

    private final AssociationRepository associations;
    private final Programmes programmes;

    AssociationCreationOpened(AssociationRepository associations, Programmes programmes) {
        this.associations = associations;
        this.programmes = programmes;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("association.case.unreadable", businessKey);
        }
        Programme programme = programmes.named(named.group(1));
        programmes.lock(programme.code());
        Optional<Association> known = associations.ofCase(businessKey);
        if (known.isEmpty()) {
            associations.add(programme.code());
        } else if (known.get().status() == Association.Status.CANCELLED) {
            associations.move(known.get().id(), known.get().takeUpAgain());
            associations.set(known.get().id(), "closing_reason", "");
        } else {
            throw Refusal.conflict("association.taken", businessKey);
        }
        return Map.of("programme", programme.code());
    }
}
