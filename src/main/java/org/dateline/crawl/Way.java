package org.dateline.crawl;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How requests leave: straight to the host, or through a proxy that looks its name up. */
final class Way {
    private static final List<String> SCHEMES = List.of("http", "socks5");
    private static final int HIGHEST_PORT = 65_535;

    private Way() {}

    /**
     * What is wrong with a proxy's address, or null when nothing is.
     *
     * @param proxy such as {@code http://proxy.example:3128} or {@code socks5://127.0.0.1:9050}
     */
    static @Nullable String objection(URI proxy) {
        boolean good = SCHEMES.contains(String.valueOf(proxy.getScheme()))
                && proxy.getHost() != null
                && proxy.getPort() > 0
                && proxy.getPort() <= HIGHEST_PORT
                && proxy.getRawUserInfo() == null;
        return good
                ? null
                : "'" + proxy
                        + "' is no proxy; write http://HOST:PORT or socks5://HOST:PORT, without a name or password";
    }

    static Proxy through(@Nullable URI proxy) {
        return proxy == null
                ? Proxy.NO_PROXY
                : new Proxy(
                        proxy.getScheme().equals("http") ? Proxy.Type.HTTP : Proxy.Type.SOCKS,
                        new InetSocketAddress(proxy.getHost(), proxy.getPort()));
    }
}
