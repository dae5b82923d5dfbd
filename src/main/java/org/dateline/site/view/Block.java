package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Paragraph;
import org.dateline.article.Paragraph.Role;
import org.dateline.search.Marked;

/**
 * A part of an article's body: one paragraph, or the items of one list.
 *
 * @param role what it is
 * @param items its text; more than one only for a list
 * @param first which paragraph of the body the first of them is
 */
public record Block(Role role, List<List<Span>> items, int first) {
    public Block {
        items = List.copyOf(items);
    }

    /** The text of all but lists. */
    public List<Span> text() {
        return items.getFirst();
    }

    /** The body's blocks, list items that follow one another taken together. */
    static List<Block> of(List<Paragraph> body, List<Marked> marked, NameLinks names, int matchesBefore) {
        List<Block> blocks = new ArrayList<>();
        List<List<Span>> list = new ArrayList<>();
        int matches = matchesBefore;
        for (int i = 0; i < marked.size(); i++) {
            Role role = i < body.size() ? body.get(i).role() : Role.TEXT;
            List<Span> text = names.spans(i, marked.get(i), matches);
            matches += marked.get(i).matches();
            if (role != Role.LIST_ITEM) {
                endList(list, blocks, i);
                blocks.add(new Block(role, List.of(text), i));
            } else {
                list.add(text);
            }
        }
        endList(list, blocks, marked.size());
        return List.copyOf(blocks);
    }

    private static void endList(List<List<Span>> list, List<Block> blocks, int next) {
        if (!list.isEmpty()) {
            blocks.add(new Block(Role.LIST_ITEM, list, next - list.size()));
            list.clear();
        }
    }
}
