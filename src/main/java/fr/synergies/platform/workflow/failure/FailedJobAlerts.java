package fr.synergies.platform.workflow.failure;

import fr.synergies.platform.web.Alert;
import fr.synergies.platform.web.AlertSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Alerts administrators when the engine has given up a step. */
@Component
class FailedJobAlerts implements AlertSource {

    private final FailedJobs jobs;
    private final MessageSource texts;

    FailedJobAlerts(FailedJobs jobs, MessageSource texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @Override
    public List<Alert> alerts(Locale language) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        boolean administrator = reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals("GROUP_admin"));
        long givenUp = administrator ? jobs.givenUp() : 0;
        return givenUp == 0
                ? List.of()
                : List.of(new Alert(
                        texts.getMessage("workflow.job.alert", new Object[] {givenUp}, language), "/failed-jobs"));
    }
}
