package fr.synergies.programme;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whether an association can take a programme over, as those say who create it. */
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
