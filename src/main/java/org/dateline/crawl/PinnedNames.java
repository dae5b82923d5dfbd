package org.dateline.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a connection go to the addresses that the address guard has judged, and to no other that a name server may give
 * a moment later (DNS rebinding). The Java platform asks it for every name, by {@code META-INF/services}; names that the
 * crawler hasn't looked up are resolved as ever.
 */
public final class PinnedNames extends InetAddressResolverProvider {
    private static final Map<String, List<InetAddress>> PINS = new ConcurrentHashMap<>();
    private static final ThreadLocal<Boolean> FRESH = ThreadLocal.withInitial(() -> false);

    /** For the platform's service loader. */
    public PinnedNames() {}

    /** From now on this name leads to these addresses alone. */
    static void pin(String host, InetAddress... addresses) {
        PINS.put(host.toLowerCase(Locale.ROOT), List.of(addresses));
    }

    /**
     * From now on this name leads nowhere here. Java looks a name up before it hands it to a SOCKS proxy, and hands on
     * the name itself only when that fails; no name server of ours is to hear of it.
     */
    static void leaveToProxy(String host) {
        PINS.put(host.toLowerCase(Locale.ROOT), List.of());
    }

    /** What name servers say of a name at this time, whatever is pinned (the platform's short cache is asked first). */
    static InetAddress[] fresh(String host) throws UnknownHostException {
        FRESH.set(true);
        try {
            return InetAddress.getAllByName(host);
        } finally {
            FRESH.remove();
        }
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver platform = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                @Nullable List<InetAddress> pinned = FRESH.get() ? null : PINS.get(lower(host));
                if (pinned == null) {
                    return platform.lookupByName(host, policy);
                }
                if (pinned.isEmpty()) {
                    throw new UnknownHostException(host + ": left to the proxy");
                }
                return pinned.stream();
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return platform.lookupByAddress(address);
            }
        };
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return "Dateline";
    }
}
