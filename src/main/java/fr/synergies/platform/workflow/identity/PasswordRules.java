package fr.synergies.platform.workflow.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a new password must be: long enough, without the user's name in it, and not easy to guess. */
@Component
@EnableConfigurationProperties(PasswordSettings.class)
class PasswordRules implements PasswordPolicy {

    private final List<PasswordPolicyRule> rules;

    PasswordRules(PasswordSettings settings, MessageSource messages) {
        this.rules = List.of(
                new PasswordPolicyLengthRuleImpl(settings.minLength()),
                new PasswordPolicyUserDataRuleImpl(),
                new CommonPasswords(messages));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }
}
