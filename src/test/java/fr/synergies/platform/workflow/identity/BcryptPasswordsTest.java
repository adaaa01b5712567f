package fr.synergies.platform.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.SynergiesTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

@SynergiesTest
class BcryptPasswordsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BcryptPasswords passwords;

    @Test
    void the_engine_stores_bcrypt_hashes_of_its_users_passwords() {
        assertThat(jdbc.sql("select PWD_ from ACT_ID_USER").query(String.class).list())
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).startsWith("{BCRYPT-SHA256}$2a$"));
    }

    @Test
    void a_hash_costs_what_the_settings_say_and_by_default_two_to_the_tenth() {
        new ApplicationContextRunner()
                .withBean(BcryptPasswords.class)
                .run(asDelivered -> assertThat(
                                asDelivered.getBean(BcryptPasswords.class).encrypt("secret"))
                        .startsWith("$2a$10$"));
        assertThat(passwords.encrypt("secret")).startsWith("$2a$04$");
    }

    @Test
    void every_character_of_a_long_password_counts() {
        String hash = passwords.encrypt("a".repeat(80) + "b");
        assertThat(passwords.check("a".repeat(80) + "b", hash)).isTrue();
        assertThat(passwords.check("a".repeat(80) + "c", hash)).isFalse();
    }
}
