package fr.synergies.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * The address from which a request comes, as the servlet container reports it: that of the TCP connection, or behind a proxy, with
 * {@code server.forward-headers-strategy}, the one that the proxy names.
 */
final class ClientAddress {

    /** An IPv6 subscriber is given at least 2⁶⁴ addresses (RFC 6177), which count as one. */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(Authentication claimed) {
        String address = claimed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        return counted(address);
    }

    static String of(HttpServletRequest request) {
        return counted(String.valueOf(request.getRemoteAddr()));
    }

    private static String counted(String address) {
        return address.indexOf(':') < 0 ? address : network(address);
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address); // a literal address: no name is looked up
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
