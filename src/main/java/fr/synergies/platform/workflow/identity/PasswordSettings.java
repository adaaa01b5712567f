package fr.synergies.platform.workflow.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.security.password.*}.
 *
 * @param minLength fewest characters of a new password. 12, the length the CNIL gives for a password that is used alone
 *     (délibération n° 2022-100 du 21 juillet 2022, case 1)
 */
@ConfigurationProperties("synergies.security.password")
record PasswordSettings(@DefaultValue("12") int minLength) {}
