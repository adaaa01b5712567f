package fr.synergies.programme.life;

import fr.synergies.programme.Programme;
import fr.synergies.programme.Successor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Determines whether an association can take over a programme, according to the module that creates it. */
@Component
class Succession {

    private final List<Successor> successors;

    Succession(List<Successor> successors) {
        this.successors = successors;
    }

    boolean isReady(Programme programme) {
        return successors.stream()
                .anyMatch(successor -> successor.readySince(programme).isPresent());
    }
}
