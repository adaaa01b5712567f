package fr.synergies.meeting.committee;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import fr.synergies.trail.OutcomeName;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The history of a committee tells whose answer was recorded by name; what is stored, and signed, is the code. */
@Component
class PartnerNames implements OutcomeName {

    private static final String ACTS = "steering-";

    private final Programmes programmes;

    PartnerNames(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Optional<LocalizedText> of(Act act) {
        return act.act().startsWith(ACTS)
                        && !act.programme().isEmpty()
                        && !act.outcome().isEmpty()
                ? programmes.all().stream()
                        .filter(programme -> programme.code().equals(act.programme()))
                        .flatMap(programme -> programme.partners().stream())
                        .filter(partner -> partner.code().equals(act.outcome()))
                        .map(Partner::name)
                        .findFirst()
                : Optional.empty();
    }
}
