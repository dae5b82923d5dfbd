package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Says where an element stands, for people. */
final class Where {
    private static final int LEVELS = 4;

    private Where() {}

    /** The last levels of an element's path, such as {@code main > article.post > div#text > p}. */
    static String path(Element element) {
        List<String> path = new ArrayList<>();
        for (Element up = element; up != null && path.size() < LEVELS && up.parent() != null; up = up.parent()) {
            path.addFirst(name(up));
        }
        return String.join(" > ", path);
    }

    private static String name(Element element) {
        String first = element.className().strip().split("\\s+", 2)[0];
        return element.normalName()
                + (element.id().isBlank() ? "" : "#" + element.id().strip())
                + (first.isEmpty() ? "" : "." + first);
    }
}
