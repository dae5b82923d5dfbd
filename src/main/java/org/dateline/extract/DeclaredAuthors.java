package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads who the head of a page says wrote it: the author meta elements of many systems. */
final class DeclaredAuthors {
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

    private DeclaredAuthors() {}

    /** The authors of the first element that names any, {@link Authors#NONE} when none does. */
    static Authors of(Metadata metadata) {
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
        return Authors.NONE;
    }
}
