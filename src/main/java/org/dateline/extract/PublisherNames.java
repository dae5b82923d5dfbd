package org.dateline.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** What a page's publisher may be called in its own bylines: the site's name, the publisher's and the host's. */
final class PublisherNames {
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{Ll}\\d_-]+");

    private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+");

    private final Set<String> names = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    PublisherNames(Document page, Metadata metadata, JsonLd json) {
        hosts.addAll(hosts(page));
        written.add(metadata.siteName());
        written.addAll(json.names("publisher"));
        written.stream()
                .map(PublisherNames::squeezed)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
    }

    /** Whether a name is the publisher's or its host's. */
    boolean has(String name) {
        String squeezed = squeezed(name);
        return names.contains(squeezed) || hosts.contains(squeezed);
    }

    /** Whether a name is the account under which the publisher runs its site: its name as nobody would write it. */
    boolean account(String name) {
        return has(name) && ACCOUNT.matcher(name).matches() && !written.contains(name);
    }

    /** Whether a name is the address of the publisher's site. */
    boolean address(String name) {
        return name.indexOf('.') > 0 && name.indexOf(' ') < 0 && hosts.contains(squeezed(name));
    }

    private static String squeezed(String name) {
        return Texts.key(ARTICLE.matcher(name).replaceFirst("")).replace(" ", "");
    }

    /** A host's names as a byline could have them: with its ending and without. */
    private static List<String> hosts(Document page) {
        String host =
                page.location().replaceFirst("(?i)^[a-z]+://(?:www\\.)?", "").replaceFirst("[/:?#].*", "");
        String[] labels = host.split("\\.", -1);
        return labels.length < 2
                ? List.of()
                : List.of(
                        squeezed(host),
                        squeezed(labels[labels.length - 2] + labels[labels.length - 1]),
                        squeezed(labels[0]),
                        squeezed(labels[labels.length - 2]));
    }
}
