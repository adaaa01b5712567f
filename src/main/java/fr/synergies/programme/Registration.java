package fr.synergies.programme;

import fr.synergies.programme.life.ProgrammeLife;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a programme that a user defines, and opens its life. */
@Service
public class Registration {

    public static final String STAFF = "hasAnyAuthority('GROUP_staff-cci', 'GROUP_staff-metropole', 'GROUP_admin')";

    private final Programmes programmes;
    private final ProgrammeLife life;

    Registration(Programmes programmes, ProgrammeLife life) {
        this.programmes = programmes;
        this.life = life;
    }

    /**
     * Registers it as the signed-in user.
     *
     * @throws fr.synergies.kernel.Refusal INVALID naming what is wrong, CONFLICT when the code is taken
     */
    @Transactional
    public Programme register(ProgrammeDefinition definition) {
        new DefinitionCheck(definition).refuseUnlessGood();
        Programme programme = programmes.register(definition);
        life.open(programme.code());
        return programme;
    }
}
