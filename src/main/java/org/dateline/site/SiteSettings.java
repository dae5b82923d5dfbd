package org.dateline.site;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the site listens and how it is known outside.
 *
 * @param host name or address of the interface to listen on
 * @param port the port, 0 for any free one
 * @param publicBase the site's address as readers see it ({@code https://dateline.example.org/}), null when that is
 *     whatever they typed
 * @param trust whom in front of it the site believes
 * @param load how much it does at once
 */
public record SiteSettings(String host, int port, @Nullable URI publicBase, Trust trust, Load load) {
    /**
     * Proxies in front of the site.
     *
     * @param proxies their addresses, whose X-Forwarded-… fields are believed; empty for none
     * @param userHeader the field by which they say who asks, empty for none
     */
    public record Trust(Set<String> proxies, String userHeader) {
        /** Nobody is in front. */
        public static final Trust NOBODY = new Trust(Set.of(), "");

        public Trust {
            proxies = Set.copyOf(proxies);
        }
    }

    /**
     * How much the site does at once; what is more is told to come again (503), so that what is at work stays fast.
     *
     * @param atWork searches, articles and feeds that are made at once
     * @param waiting how many of them may wait their turn
     * @param longest how long one waits at most
     * @param exports exports that are written at once
     */
    public record Load(int atWork, int waiting, Duration longest, int exports) {
        /** The defaults of the settings. */
        public static final Load USUAL = new Load(8, 64, Duration.ofSeconds(1), 4);
    }

    /** A site with nobody in front of it. */
    public SiteSettings(String host, int port, @Nullable URI publicBase) {
        this(host, port, publicBase, Trust.NOBODY);
    }

    /** A site of the usual load. */
    public SiteSettings(String host, int port, @Nullable URI publicBase, Trust trust) {
        this(host, port, publicBase, trust, Load.USUAL);
    }

    public SiteSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("site: port " + port + " does not exist (0 to 65535)");
        }
        if (publicBase != null) {
            publicBase = checked(publicBase);
        }
    }

    private static URI checked(URI base) {
        String path = base.getPath() == null ? "" : base.getPath();
        boolean whole = base.getScheme() != null
                && Set.of("http", "https").contains(base.getScheme())
                && base.getHost() != null
                && Set.of("", "/").contains(path)
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
        if (!whole) {
            throw new IllegalArgumentException("site: public base '" + base
                    + "' is not an address of a whole host; write one such as https://dateline.example.org/");
        }
        return path.isEmpty() ? URI.create(base + "/") : base;
    }

    /** The site's public address, ending in a slash. */
    Optional<URI> base() {
        return Optional.ofNullable(publicBase);
    }

    /** Whether nobody elsewhere can reach the site, not by a proxy or another name either, as far as the settings tell. */
    boolean alone() {
        return loopback() && publicBase == null && trust.proxies().isEmpty();
    }

    /** Whether only programs on this machine can reach the site. */
    boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
