package fr.synergies.platform.jobs;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Lets work run with the rights of the owner of its job, whatever thread it runs in. */
final class RunAs {

    private RunAs() {}

    static void of(Job job, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(rights(job));
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static SecurityContext rights(Job job) {
        return job.authorities().isEmpty()
                ? new SecurityContextImpl()
                : new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        job.owner(), "", AuthorityUtils.createAuthorityList(job.authorities())));
    }
}
