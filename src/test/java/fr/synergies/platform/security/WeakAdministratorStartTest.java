package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.Synergies;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class WeakAdministratorStartTest {

    @Test
    void production_does_not_start_with_a_password_of_the_administrator_that_is_easy_to_guess() {
        SpringApplicationBuilder program = new SpringApplicationBuilder(Synergies.class).profiles("production");
        assertThatThrownBy(() -> program.run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
                        "--synergies.security.admin-password=admin-of-the-house"))
                .isInstanceOf(MissingAdministrator.class)
                .hasMessageContaining("easy to guess");
    }
}
