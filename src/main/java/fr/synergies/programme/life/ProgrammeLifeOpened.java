package fr.synergies.programme.life;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the life of a programme, once. */
@Component
class ProgrammeLifeOpened implements CaseOpening {

    private static final Pattern CASE = Pattern.compile("programme-[A-Z][A-Z0-9_]{1,39}");

    private final LifeRepository life;
    private final Programmes programmes;

    ProgrammeLifeOpened(LifeRepository life, Programmes programmes) {
        this.life = life;
        this.programmes = programmes;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        if (!CASE.matcher(businessKey).matches()) {
            throw Refusal.unprocessable("programme.life.unreadable", businessKey);
        }
        Programme programme = programmes.named(ProgrammeLife.programmeOf(businessKey));
        programmes.lock(programme.code());
        if (life.status(programme.code()).isPresent()) {
            throw Refusal.conflict("programme.life.taken", programme.code());
        }
        life.begin(programme.code());
        Map<String, Object> variables = new HashMap<>();
        variables.put("programme", programme.code());
        variables.put("recheckOn", null);
        variables.put("programmeTerminationReason", null);
        return variables;
    }
}
