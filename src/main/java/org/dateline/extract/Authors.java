package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Weighs who a page says wrote it: JSON-LD, meta elements and the byline that readers see. People go before the
 * publisher's own name; names that are declared but shown nowhere give way to those of a byline at the headline.
 *
 * @param names people, desks, agencies and the publisher alike, as the page gives them
 * @param evidence where they were read and what agrees; empty for none
 */
record Authors(List<String> names, String evidence) {
    private static final String[] METAS = {
        "author",
        "article:author",
        "article:author_name",
        "article:byline",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "authors",
        "cxenseparse:author",
        "dc.creator.author",
        "citation_author",
        "rbauthors",
        "twitter:misc:written by",
        "twitter:creator:name",
        "articleauthor",
        "author_name"
    };
    private static final Set<String> LABELS = Set.of(
            "written by",
            "author",
            "by",
            "verfasst von",
            "geschrieben von",
            "écrit par",
            "escrito por",
            "scritto da",
            "geschreven door",
            "skrevet av",
            "skrevet af",
            "skriven av",
            "napisane przez",
            "yazan",
            "автор",
            "написано автором",
            "kirjoittaja",
            "tarafından yazıldı",
            "投稿者",
            "執筆者");
    private static final int MOST_ADDED = 3;
    private static final double SURE = 5;

    static final Authors NONE = new Authors(List.of(), "");

    Authors {
        names = List.copyOf(names);
    }

    /**
     * The authors of an HTML page.
     *
     * @param headline the page's headline, empty for none; bylines near it count most
     */
    static Authors of(Document page, Metadata metadata, JsonLd json, String headline) {
        return new Weighing(page, metadata, json, headline).weigh();
    }

    private static final class Weighing {
        private final Document page;
        private final Set<String> publisher = new HashSet<>();
        private final Authors declared;
        private final Authors meta;
        private final VisibleBylines shown;

        Weighing(Document page, Metadata metadata, JsonLd json, String headline) {
            this.page = page;
            hosts(page).forEach(publisher::add);
            Stream.concat(Stream.of(metadata.siteName()), json.names("publisher").stream())
                    .map(Weighing::squeezed)
                    .filter(name -> !name.isEmpty())
                    .forEach(publisher::add);
            declared = new Authors(Bylines.declared(json.names("author")), "JSON-LD author");
            meta = meta(metadata);
            shown = VisibleBylines.of(page, headline);
        }

        Authors weigh() {
            if (people(declared.names())) {
                return against(declared);
            }
            if (ours(declared.names()) && meta.names().stream().anyMatch(this::fullName)) {
                return against(meta);
            }
            boolean nothing = ours(declared.names()) && ours(meta.names());
            if (people(shown.names())
                    && (nothing
                            || (shown.sure() >= SURE && shown.names().stream().allMatch(this::fullName)))) {
                return cleaned(shown.names(), shown.evidence());
            }
            return Stream.of(declared, meta, new Authors(shown.names(), shown.evidence()))
                    .filter(each -> !each.names().isEmpty())
                    .findFirst()
                    .orElse(NONE);
        }

        /** Declared names, or the shown ones where those say more or the declared ones are nowhere to be seen. */
        private Authors against(Authors said) {
            Set<String> saidKeys = keys(said.names());
            Set<String> shownKeys = keys(shown.names());
            if (saidKeys.stream().anyMatch(shownKeys::contains)) {
                boolean more = shown.listed()
                        && shownKeys.containsAll(saidKeys)
                        && shown.names().stream().allMatch(this::fullName)
                        && shownKeys.size() <= saidKeys.size() + MOST_ADDED;
                return cleaned(
                        more ? shown.names() : said.names(), said.evidence() + ", agreeing with " + shown.evidence());
            }
            boolean better = shown.sure() >= SURE
                    && shown.names().stream().allMatch(this::fullName)
                    && (said.evidence().startsWith("meta") || !seen(saidKeys));
            return better
                    ? cleaned(shown.names(), shown.evidence() + " against " + said.evidence())
                    : cleaned(said.names(), said.evidence());
        }

        /** Whether these name nobody but the publisher, or nobody at all. */
        private boolean ours(List<String> names) {
            return names.stream().allMatch(name -> publisher.contains(squeezed(name)));
        }

        /** The names without the publisher's own, which says nothing beside a person's. */
        private Authors cleaned(List<String> names, String evidence) {
            return new Authors(
                    names.stream()
                            .filter(name -> !publisher.contains(squeezed(name)))
                            .toList(),
                    evidence);
        }

        private boolean seen(Set<String> keys) {
            String words = " " + Texts.key(page.body().text()) + " ";
            return keys.stream()
                    .anyMatch(key -> words.replace("editor " + key, "").contains(" " + key + " "));
        }

        private boolean people(List<String> names) {
            return names.stream().anyMatch(this::person);
        }

        private boolean person(String name) {
            return !publisher.contains(squeezed(name)) && !Organisations.isOne(name) && !Bylines.login(name);
        }

        private boolean fullName(String name) {
            return person(name) && (name.indexOf(' ') > 0 || name.codePointAt(0) > 0x2e80);
        }

        private static String squeezed(String name) {
            return Texts.key(name.replaceFirst("(?i)^the\\s+", "")).replace(" ", "");
        }

        /** A host's names as a byline could have them: with its ending and without. */
        private static List<String> hosts(Document page) {
            String host = page.location()
                    .replaceFirst("(?i)^[a-z]+://(?:www\\.)?", "")
                    .replaceFirst("[/:?#].*", "");
            String[] labels = host.split("\\.");
            return labels.length < 2
                    ? List.of()
                    : List.of(
                            squeezed(host),
                            squeezed(labels[labels.length - 2] + labels[labels.length - 1]),
                            squeezed(labels[0]),
                            squeezed(labels[labels.length - 2]));
        }

        private static Set<String> keys(List<String> names) {
            return new HashSet<>(names.stream().map(Texts::key).toList());
        }
    }

    private static Authors meta(Metadata metadata) {
        for (String name : METAS) {
            List<String> names = Bylines.declared(metadata.all(name));
            if (!names.isEmpty()) {
                return new Authors(names, "meta " + name);
            }
        }
        for (int i = 1; i <= 2; i++) {
            String label = metadata.first("twitter:label" + i).toLowerCase(Locale.ROOT);
            if (LABELS.contains(label.replaceAll("[\\s:]+$", ""))) {
                return new Authors(
                        Bylines.declared(List.of(metadata.first("twitter:data" + i))), "meta twitter:data" + i);
            }
        }
        return new Authors(new ArrayList<>(), "");
    }
}
