package fr.synergies.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address at which a page can be read, where it is not that of the request: that of a refused form leads nowhere. */
public final class PageAddress {

    static final String ATTRIBUTE = PageAddress.class.getName();

    private PageAddress() {}

    /** Notes it for the links to the page's other languages; the variables of the request's own path stand in braces. */
    public static void note(HttpServletRequest request, String address) {
        request.setAttribute(ATTRIBUTE, address.replaceAll("#.*", ""));
    }
}
