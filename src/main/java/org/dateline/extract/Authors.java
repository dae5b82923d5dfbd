package org.dateline.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weighs who a page says wrote it: JSON-LD, meta elements and the byline that readers see. People go before the
 * publisher's own name; names that are declared but shown nowhere give way to those of a byline at the headline.
 *
 * @param names people, desks, agencies and the publisher alike, as the page gives them
 * @param evidence where they were read and what agrees; empty for none
 */
record Authors(List<String> names, String evidence) {
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
    static Authors of(Landmarks page, Metadata metadata, JsonLd json, String headline) {
        return new Weighing(page, metadata, json, headline).weigh();
    }

    private static final class Weighing {
        private final Landmarks page;
        private final PublisherNames publisher;
        private final Authors declared;
        private final Authors meta;
        private final VisibleBylines shown;
        private String words = "";

        Weighing(Landmarks page, Metadata metadata, JsonLd json, String headline) {
            this.page = page;
            publisher = new PublisherNames(page.page(), metadata, json);
            declared = believed(new Authors(Bylines.declared(json.names("author")), "JSON-LD author"));
            meta = believed(DeclaredAuthors.of(metadata));
            shown = VisibleBylines.of(page, headline)
                    .without(name -> publisher.account(name) || publisher.address(name));
        }

        /** The declared names but those of accounts that nobody is shown: the publisher's own, logins. */
        private Authors believed(Authors said) {
            List<String> names = said.names().stream()
                    .filter(name -> !publisher.account(name))
                    .filter(name -> !Organisations.legal(name))
                    .filter(name -> !Bylines.login(name) || publisher.has(name) || shows(Texts.key(name)))
                    .toList();
            return names.isEmpty() ? NONE : new Authors(names, said.evidence());
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
            return names.stream().allMatch(name -> publisher.has(name));
        }

        /** The names without the publisher's own, which says nothing beside a person's. */
        private Authors cleaned(List<String> names, String evidence) {
            return new Authors(
                    names.stream().filter(name -> !publisher.has(name)).toList(), evidence);
        }

        private boolean seen(Set<String> keys) {
            return keys.stream()
                    .anyMatch(key -> words().replace("editor " + key, "").contains(" " + key + " "));
        }

        private boolean shows(String key) {
            return words().contains(" " + key + " ");
        }

        private String words() {
            if (words.isEmpty()) {
                words = " " + Texts.key(page.page().body().text()) + " ";
            }
            return words;
        }

        private boolean people(List<String> names) {
            return names.stream().anyMatch(this::person);
        }

        private boolean person(String name) {
            return !publisher.has(name) && !Organisations.isOne(name) && !Bylines.login(name);
        }

        private boolean fullName(String name) {
            return person(name) && (name.indexOf(' ') > 0 || PersonName.eastern(name));
        }

        private static Set<String> keys(List<String> names) {
            return new HashSet<>(names.stream().map(Texts::key).toList());
        }
    }
}
