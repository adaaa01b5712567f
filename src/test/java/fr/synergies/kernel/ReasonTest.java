package fr.synergies.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.synergies.kernel.Refusal.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    private static final String MISSING = "review.reason-missing";

    @Test
    void blanks_around_a_reason_are_no_part_of_it() {
        assertThat(Reason.of("  Départ\nde l'agent \n", MISSING).text()).isEqualTo("Départ\nde l'agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u2003"})
    void without_a_reason_the_sentence_of_the_caller_asks_for_it(String typed) {
        assertThat(fault(typed)).isEqualTo(Violation.of("reason", MISSING, 2000));
    }

    @Test
    void a_reason_has_two_thousand_characters_at_most_not_counting_blanks_around_it() {
        assertThat(Reason.of(" " + "é".repeat(2000) + " ", MISSING).text()).hasSize(2000);
        assertThat(fault("é".repeat(2001))).isEqualTo(Violation.of("reason", "web.reason.long", 2000));
    }

    private static Violation fault(String typed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Reason.of(typed, MISSING));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(Reason.fault(typed, MISSING)).contains(refusal.violations().get(0));
        return refusal.violations().get(0);
    }
}
