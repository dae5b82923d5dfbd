package org.dateline.site.cite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References as CSL-JSON, the input of citeproc (csl-data 1.0). */
public final class CslJson {
    private CslJson() {}

    /** One item as a tree of maps, lists and values; a file of them is a list. */
    public static Map<String, Object> of(Reference reference) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", reference.id());
        item.put("type", reference.news() ? "article-newspaper" : "webpage");
        item.put("title", reference.title());
        if (!reference.authors().isEmpty()) {
            item.put(
                    "author",
                    reference.authors().stream()
                            .map(name -> Map.of("literal", name))
                            .toList());
        }
        item.put("container-title", reference.source());
        if (reference.reprinted()) {
            item.put("note", "First published by " + reference.origin());
        }
        if (!reference.date().isEmpty()) {
            item.put("issued", date(reference.date()));
        }
        item.put("accessed", date(reference.accessed()));
        if (!reference.language().isEmpty()) {
            item.put("language", reference.language());
        }
        item.put("URL", reference.url().toString());
        return item;
    }

    private static Map<String, Object> date(String iso) {
        return Map.of(
                "date-parts",
                List.of(Arrays.stream(iso.split("-")).map(Integer::valueOf).toList()));
    }
}
