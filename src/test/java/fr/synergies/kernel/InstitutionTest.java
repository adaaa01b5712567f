package fr.synergies.kernel;

import static fr.synergies.kernel.Institution.CCIMDB;
import static fr.synergies.kernel.Institution.DIJON_METROPOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.synergies.kernel.Refusal.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstitutionTest {

    private static final List<String> CHAMBER = List.of("staff-cci", "finance");
    private static final List<String> METROPOLE = List.of("staff-metropole");
    private static final List<String> BOTH = List.of("staff-metropole", "staff-cci");

    @Test
    void who_is_on_one_staff_acts_for_it_named_or_not() {
        assertThat(Institution.actingFor(CHAMBER, Optional.empty())).isEqualTo(CCIMDB);
        assertThat(Institution.actingFor(METROPOLE, Optional.empty())).isEqualTo(DIJON_METROPOLE);
        assertThat(Institution.actingFor(METROPOLE, Optional.of(DIJON_METROPOLE)))
                .isEqualTo(DIJON_METROPOLE);
    }

    @Test
    void nobody_acts_for_an_institution_without_being_on_its_staff() {
        assertThat(refused(METROPOLE, Optional.of(CCIMDB)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused(List.of("auditor"), Optional.empty()).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void who_is_on_both_staffs_says_for_which_one() {
        assertThat(refused(BOTH, Optional.empty()).violations())
                .containsExactly(Violation.of("institution", "web.institution.choose"));
        assertThat(Institution.actingFor(BOTH, Optional.of(DIJON_METROPOLE))).isEqualTo(DIJON_METROPOLE);
        assertThat(Institution.actingFor(BOTH, Optional.of(CCIMDB))).isEqualTo(CCIMDB);
    }

    private static Refusal refused(List<String> groups, Optional<Institution> named) {
        return catchThrowableOfType(Refusal.class, () -> Institution.actingFor(groups, named));
    }
}
