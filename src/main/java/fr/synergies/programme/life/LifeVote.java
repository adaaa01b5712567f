package fr.synergies.programme.life;

import fr.synergies.kernel.Institution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What an institution says of a decision that both take: one that agrees asks the other, which agrees too or refuses.
 *
 * @param actor the line manager who says it
 * @param reason why
 * @param open whether the other institution has still to answer it
 */
@Schema(name = "ProgrammeVote")
public record LifeVote(
        Decision decision,
        Institution institution,
        boolean agrees,
        String actor,
        String reason,
        Instant at,
        boolean open) {

    /** What neither institution decides alone. */
    public enum Decision {
        SUSPEND,
        TERMINATE,
        CLOSE_ALONE
    }
}
