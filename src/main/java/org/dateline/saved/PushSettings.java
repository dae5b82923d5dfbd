package org.dateline.saved;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.saved.SavedSearch.Push;
import org.jspecify.annotations.Nullable;

/**
 * Where new finds may be sent. Nowhere unless whoever runs this Dateline says so.
 *
 * @param webhooks how an address that finds are posted to has to begin, one of these; empty for none at all
 * @param mail how digests are mailed, null for not at all
 */
public record PushSettings(List<URI> webhooks, @Nullable Mail mail) {
    /** Nothing is sent. */
    public static final PushSettings OFF = new PushSettings(List.of(), null);

    /**
     * How digests are mailed.
     *
     * @param server {@code smtp://host:port} or {@code smtps://host:port}, with name and password before the host where
     *     the server wants them; encrypted by STARTTLS where it offers that, and always with a password
     * @param from who they are from
     * @param to whom they may be sent to: addresses, or {@code @example.org} for everyone there
     * @param every how much time lies between two digests of one search at least
     */
    public record Mail(URI server, String from, Set<String> to, Duration every) {
        public Mail {
            to = Set.copyOf(to);
        }

        boolean reaches(String address) {
            String lower = address.toLowerCase(Locale.ROOT);
            int at = lower.lastIndexOf('@');
            boolean plain = lower.matches("[a-z0-9._%+-]+@[a-z0-9.-]+");
            return plain && (to.contains(lower) || to.contains(lower.substring(at)));
        }
    }

    public PushSettings {
        webhooks = List.copyOf(webhooks);
    }

    /** How digests are mailed, empty for not at all. */
    Optional<Mail> mailing() {
        return Optional.ofNullable(mail);
    }

    /** @throws IllegalArgumentException when something may not be sent there, saying why */
    void check(Push push) {
        if (!push.webhook().isEmpty() && !posts(push.webhook())) {
            throw new IllegalArgumentException("saved: nothing may be posted to '" + push.webhook()
                    + "' from here; whoever runs this Dateline allows addresses by push.webhooks");
        }
        if (!push.mail().isEmpty() && !mails(push.mail())) {
            throw new IllegalArgumentException("saved: nothing may be mailed to '" + push.mail()
                    + "' from here; whoever runs this Dateline allows addresses by push.mail-to");
        }
    }

    /** What of this may be. */
    Push allowed(Push push) {
        return new Push(posts(push.webhook()) ? push.webhook() : "", mails(push.mail()) ? push.mail() : "");
    }

    /** Whether finds may be posted to an address. */
    boolean posts(String webhook) {
        try {
            URI address = new URI(webhook).normalize();
            return webhooks.stream().anyMatch(allowed -> begins(address, allowed));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean begins(URI address, URI allowed) {
        String path = allowed.getRawPath() == null ? "" : allowed.getRawPath();
        String folder = path.endsWith("/") ? path : path + "/";
        String asked = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return allowed.getScheme().equalsIgnoreCase(address.getScheme())
                && address.getRawUserInfo() == null
                && allowed.getHost().equalsIgnoreCase(address.getHost())
                && allowed.getPort() == address.getPort()
                && !asked.contains("%2e")
                && !asked.contains("%2E")
                && (asked.equals(path) || asked.startsWith(folder));
    }

    /** Whether digests may be mailed to an address. */
    boolean mails(String address) {
        return mailing().filter(each -> each.reaches(address)).isPresent();
    }
}
