package org.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.article.Article;

/**
 * What an article said in an earlier version. The index holds the headlines of all of them before the rest of each, so that
 * they can be searched alone; which piece is of which version is stored as {@code number:pieces}, a space between.
 *
 * @param version its number
 * @param headline its headline
 * @param rest its dek and paragraphs
 */
public record Earlier(int version, String headline, List<String> rest) {
    private static final Set<String> STORED = Set.of(Fields.EARLIER, Fields.VERSIONS);

    public Earlier {
        rest = List.copyOf(rest);
    }

    private static Earlier of(Article article) {
        List<String> texts = Fields.texts(article);
        return new Earlier(article.revision(), texts.getFirst(), texts.subList(1, texts.size()));
    }

    static void add(List<Article> articles, Document to) throws IOException {
        if (articles.isEmpty()) {
            return;
        }
        List<Earlier> versions = articles.stream().map(Earlier::of).toList();
        List<String> texts =
                new ArrayList<>(versions.stream().map(Earlier::headline).toList());
        versions.forEach(version -> texts.addAll(version.rest));
        Tokens tokens = Tokens.of(texts);
        ArticleDocument.addText(to, Fields.EARLIER, tokens, texts.size());
        ArticleDocument.addText(to, Fields.EARLIER_TITLE, tokens, versions.size());
        texts.forEach(text -> to.add(new StoredField(Fields.EARLIER, text)));
        to.add(new StoredField(
                Fields.VERSIONS,
                versions.stream()
                        .map(version -> version.version + ":" + version.rest.size())
                        .collect(Collectors.joining(" "))));
    }

    /** The earlier versions that a document holds, oldest first. */
    public static List<Earlier> of(IndexSearcher searcher, int document) throws IOException {
        Document stored = searcher.storedFields().document(document, STORED);
        String versions = stored.get(Fields.VERSIONS);
        if (versions == null) {
            return List.of();
        }
        List<String> texts = List.of(stored.getValues(Fields.EARLIER));
        String[] parts = versions.split(" ", -1);
        List<Earlier> earlier = new ArrayList<>();
        int at = parts.length;
        for (String part : parts) {
            String[] pair = part.split(":", -1);
            int end = at + Integer.parseInt(pair[1]);
            earlier.add(new Earlier(Integer.parseInt(pair[0]), texts.get(earlier.size()), texts.subList(at, end)));
            at = end;
        }
        return List.copyOf(earlier);
    }
}
