package org.dateline.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;

/**
 * Which machines may be spoken to: those with public addresses alone, and the operator's exceptions. Every address that
 * a name leads to must pass, for the connection may take any of them; it can take no others, for they are pinned.
 */
final class AddressGuard {
    private static final Pattern PLAIN_IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern INDOORS = Pattern.compile(
            "[^.]*|(.*\\.)?(localhost|local|internal|intranet|lan|home|corp|home\\.arpa|in-addr\\.arpa|ip6\\.arpa)");

    private final Set<String> allowed;
    private final boolean proxied;
    private final Names names;

    /** How names become addresses; a test hands in its own. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A guard for requests that go as these settings say. */
    AddressGuard(CrawlSettings settings) {
        this(settings.allow(), settings.proxy() != null, PinnedNames::fresh);
    }

    /**
     * A guard.
     *
     * @param proxied whether a proxy looks names up: then only number addresses and names that are nobody's on the
     *     internet can be judged here, and no name server hears of the others
     */
    AddressGuard(Set<String> allow, boolean proxied, Names names) {
        this.proxied = proxied;
        this.allowed = allow.stream().map(AddressGuard::endpoint).collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /**
     * Why this address may not be spoken to, or empty when it may.
     *
     * @throws UnknownHostException when its host has no address
     */
    Optional<String> objection(NormalizedUrl url) throws UnknownHostException {
        String host = url.host();
        if (host.isEmpty()) {
            return Optional.of("it has no host");
        }
        if (!host.startsWith("[")
                && ENDS_IN_NUMBER.matcher(host).matches()
                && !PLAIN_IPV4.matcher(host).matches()) {
            return Optional.of("'" + host + "' is an odd spelling of a number address");
        }
        boolean literal = host.startsWith("[") || PLAIN_IPV4.matcher(host).matches();
        if (proxied && !literal) {
            PinnedNames.leaveToProxy(host);
            return INDOORS.matcher(host).matches()
                    ? Optional.of("'" + host + "' is a name of an inner network")
                    : Optional.empty();
        }
        InetAddress[] addresses = names.addresses(host);
        for (InetAddress address : addresses) {
            Optional<String> special = AddressBlocks.special(address);
            if (special.isPresent() && !allowed.contains(endpoint(address, url.port()))) {
                return Optional.of(host + " is at " + address.getHostAddress() + " (" + special.get()
                        + "), not on the public internet; to crawl it all the same, allow "
                        + endpoint(address, url.port()));
            }
        }
        PinnedNames.pin(host, addresses);
        return Optional.empty();
    }

    /**
     * An exception in one spelling.
     *
     * @param addressAndPort such as {@code 127.0.0.1:8080} or {@code [::1]:8080}
     * @throws IllegalArgumentException when it isn't a number address and a port
     */
    static String endpoint(String addressAndPort) {
        int colon = addressAndPort.lastIndexOf(':');
        String address = colon < 0 ? "" : addressAndPort.substring(0, colon);
        String port = addressAndPort.substring(colon + 1);
        boolean number = PLAIN_IPV4.matcher(address).matches() || address.matches("\\[[0-9a-fA-F:.]+]");
        if (!number || !port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("crawl: '" + addressAndPort
                    + "' can't be allowed; write a number address and a port, such as 127.0.0.1:8080 or [::1]:8080");
        }
        try {
            return endpoint(InetAddress.getByName(address), Integer.parseInt(port));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("crawl: '" + address + "' is not an address", e);
        }
    }

    private static String endpoint(InetAddress address, int port) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return (plain.indexOf(':') >= 0 ? "[" + plain + "]" : plain) + ":" + port;
    }
}
