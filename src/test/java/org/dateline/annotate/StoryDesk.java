package org.dateline.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.article.Aliases;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Sample;
import org.dateline.search.Copy;
import org.dateline.search.Search;
import org.dateline.search.Story;

/** An index on disk that articles are put into, and what became one story in it. */
final class StoryDesk implements AutoCloseable {
    /** Of six paragraphs, with figures in the second and the third. */
    static final List<String> FERRY = List.of(
            "The council of Port Hale has agreed to buy two second-hand ferries for the crossing to Saltmere, ending a"
                    + " quarrel over the harbour fund that had kept commuters waiting since the bridge was closed.",
            "Members voted 14 to 9 on Tuesday evening after hearing from shopkeepers, who said that trade on the northern"
                    + " quay had halved, and from the pilots, who want the channel dredged before any vessel sails.",
            "The ferries will cost 3.2 million crowns, of which the shipping board pays a third. Each carries 240"
                    + " passengers and no cars, and both are to be refitted in the yard at Velna over the winter.",
            "“Nobody is in love with these boats, but they float and they are here,” said Ilse Marrow, who leads the"
                    + " committee for transport and had asked for new ones as late as last month.",
            "Opponents warned that the fund would be empty by spring, with the sea wall at Grange Point still unmended and"
                    + " no answer yet from the ministry on the grant that was promised after the storm.",
            "The first sailing is planned for the week after Easter, from the old customs pier, at a fare that the board"
                    + " will set once the refit is paid for and the insurers have looked at both hulls.");

    private final ArticleIndex index;

    StoryDesk(Path folder) {
        index = ArticleIndex.open(folder);
    }

    @Override
    public void close() {
        index.commit(1);
        index.close();
    }

    static Sample sample(String name, String source, List<String> text) {
        return Sample.named(name)
                .source(source, "")
                .host(source.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example")
                .text(text.toArray(String[]::new))
                .fingerprint(MinHash.of(text));
    }

    void put(Sample... samples) {
        Arrays.stream(samples).forEach(each -> index.put(each.article()));
        index.refresh();
    }

    Search search() {
        return new Search(index.searchers(), Aliases.NONE);
    }

    Story story(String name) {
        return search().article(Sample.id(name), "").orElseThrow().story();
    }

    /** The headlines of the article's copies in the order of the alphabet. */
    Set<String> copies(String name) {
        return titles(story(name).copies());
    }

    static Set<String> titles(List<Copy> copies) {
        return copies.stream().map(Copy::title).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The headlines of the article's related versions in the order of the alphabet. */
    Set<String> related(String name) {
        return titles(story(name).related());
    }

    static List<String> with(List<String> text, String... more) {
        List<String> all = new ArrayList<>(text);
        all.addAll(List.of(more));
        return all;
    }

    static List<String> changed(List<String> text, String... fromTo) {
        return text.stream()
                .map(paragraph -> {
                    String now = paragraph;
                    for (int i = 0; i < fromTo.length; i += 2) {
                        now = now.replace(fromTo[i], fromTo[i + 1]);
                    }
                    return now;
                })
                .toList();
    }
}
