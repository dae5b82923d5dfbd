package org.dateline.site;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By which names the site may be asked. A site on loopback answers only to names of this machine, so that a page
 * elsewhere cannot have its own name point here and read along (DNS rebinding).
 */
final class Hosts {
    private final boolean any;
    private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    Hosts(SiteSettings settings) {
        any = !settings.loopback();
        names.add(settings.host().toLowerCase(Locale.ROOT));
        settings.base().ifPresent(base -> names.add(base.getHost().toLowerCase(Locale.ROOT)));
    }

    /** Whether a request with this Host field is meant for us. */
    boolean answerTo(@Nullable String host) {
        return host != null && !host.isBlank() && (any || names.contains(name(host)));
    }

    private static String name(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        String name = colon > lower.lastIndexOf(']') ? lower.substring(0, colon) : lower;
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
