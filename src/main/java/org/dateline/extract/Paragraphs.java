package org.dateline.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Paragraph;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs of blocks; the cells of one table become one paragraph, a line for each row. */
final class Paragraphs {
    private final List<Paragraph> made = new ArrayList<>();
    private final IdentityHashMap<Element, Boolean> layouts = new IdentityHashMap<>();
    private final StringBuilder table = new StringBuilder();
    private @Nullable Element current;
    private @Nullable Element row;

    private Paragraphs() {}

    /** The paragraphs, in a list that may be added to. */
    static List<Paragraph> of(List<Block> blocks) {
        Paragraphs paragraphs = new Paragraphs();
        blocks.forEach(paragraphs::add);
        paragraphs.flush();
        return paragraphs.made;
    }

    private void add(Block block) {
        Element of = block.role() == Role.TABLE ? block.at().closest("table") : null;
        if (of == null || !of.equals(current)) {
            flush();
        }
        if (of == null || layouts.computeIfAbsent(of, Paragraphs::layout)) {
            flush();
            made.add(new Paragraph(block.role() == Role.TABLE ? Role.TEXT : block.role(), block.text()));
            return;
        }
        Element in = block.at().closest("tr");
        table.append(table.isEmpty() ? "" : Objects.equals(in, row) ? " | " : "\n")
                .append(block.text());
        current = of;
        row = in;
    }

    private void flush() {
        if (!table.isEmpty()) {
            made.add(new Paragraph(Role.TABLE, table.toString()));
            table.setLength(0);
        }
        current = null;
        row = null;
    }

    /** Whether a table only places things on the page. */
    private static boolean layout(Element table) {
        return table.selectFirst("p,div,h1,h2,table table") != null && table.selectFirst("th") == null;
    }
}
