package fr.synergies.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriTemplate;

/** What the layout needs to know about the page it wraps. */
@Component("pages")
public class Pages {

    private static final String GROUP = "GROUP_";

    private final MessageSource texts;
    private final boolean webapps;

    Pages(MessageSource texts, @Value("${camunda.bpm.webapp.enabled:true}") boolean webapps) {
        this.texts = texts;
        this.webapps = webapps;
    }

    /** Whether the engine's own web applications are there. */
    public boolean webapps() {
        return webapps;
    }

    /** The current page's address, with its query, in another language. */
    public String in(String language) {
        UriComponents here = here().replaceQueryParam("lang", language).build();
        String path = here.getPath() == null || here.getPath().isEmpty() ? "/" : here.getPath();
        return path + "?" + here.getQuery();
    }

    /** The address of the request, or of the page that a refused form is on. */
    private static ServletUriComponentsBuilder here() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object page = request.getAttribute(PageAddress.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (!(page instanceof String address) || !(variables instanceof Map<?, ?> known)) {
            return ServletUriComponentsBuilder.fromCurrentRequest();
        }
        UriTemplate template = new UriTemplate(address);
        if (!known.keySet().containsAll(template.getVariableNames())) {
            return ServletUriComponentsBuilder.fromCurrentRequest(); // an error page: what the form is on is not there
        }
        String path = template.expand(named(known)).getRawPath();
        ServletUriComponentsBuilder there = ServletUriComponentsBuilder.fromCurrentContextPath();
        there.path(path);
        return there;
    }

    private static Map<String, String> named(Map<?, ?> variables) {
        return variables.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(each.getKey()), each -> String.valueOf(each.getValue())));
    }

    /** The part of the site that the current page belongs to: the first segment of its path. */
    public String section() {
        String context =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
        String here = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
        String path = here == null ? "" : here.substring(context == null ? 0 : context.length());
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

    /**
     * The groups of a user, without the engine's own group of administrators and without groups that a more specific one implies.
     */
    public List<String> groups(Authentication user) {
        List<String> groups = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .filter(group -> !group.equals("camunda-admin"))
                .toList();
        return groups.stream()
                .filter(group -> groups.stream().noneMatch(other -> other.startsWith(group + "-")))
                .toList();
    }

    /** The display names of groups, in the reader's language. */
    public String named(Collection<String> groups) {
        return groups.stream()
                .map(group -> texts.getMessage("web.group." + group, null, group, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(", "));
    }

    /** The CSRF token as the headers that htmx adds to its requests; {@code null} leaves the attribute out. */
    public String csrfHeader(CsrfToken token) {
        return token == null ? null : "{\"%s\":\"%s\"}".formatted(token.getHeaderName(), token.getToken());
    }
}
