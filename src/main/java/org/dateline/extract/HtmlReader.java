package org.dateline.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.Link;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;
import org.dateline.extract.Explanation.BlockNote;
import org.dateline.extract.Explanation.RootNote;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads an HTML page into a draft. */
final class HtmlReader {
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?://|www\\.)");

    private static final int DEEPEST = 400;
    private static final int IMPRINT_WITHIN = 8;

    private final Page page;
    private final Document document;
    private final Metadata metadata;
    private final JsonLd json;
    private final Notes notes;

    HtmlReader(Page page, String html, Notes notes) {
        this.notes = notes;
        this.page = page;
        String base = page.url().getHost() == null ? "" : page.url().toString();
        document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
        metadata = Metadata.of(document);
        json = JsonLd.of(document, Headlines.heading(document));
    }

    /** The draft, or why the page is not an article. */
    Reading read() {
        String headline = new Headlines(metadata, json).pick(document);
        List<String> declared = Authors.of(document, metadata, json, headline).names();
        List<Block> blocks = BlockReader.read(document.body());
        Witness witness = new Witness(json.text("articleBody"));
        Body found = new BodyFinder(document, blocks, witness, headline).find();
        Body body = new Body(found.root(), new Leftovers(headline, declared).without(found.blocks()));
        note(blocks, body);
        String notAnArticle = ListPages.reason(page, document, metadata, json, blocks, body, headline);
        return notAnArticle.isEmpty()
                ? new Reading.Read(draft(headline, declared, found, body, blocks))
                : new Reading.Unread(notAnArticle);
    }

    private void note(List<Block> blocks, Body body) {
        notes.root(() -> new RootNote(body.root().cssSelector(), 1, true, "most of the prose"));
        Set<Block> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(body.blocks());
        for (Block block : blocks) {
            boolean in = kept.contains(block);
            notes.block(() -> new BlockNote(block.at().cssSelector(), block.role(), in, in ? 1 : 0, "", block.text()));
        }
    }

    private Draft draft(String headline, List<String> declared, Body found, Body body, List<Block> blocks) {
        Opening opening = Opening.of(blocks, body, headline);
        List<String> authors = declared.stream().map(Texts::key).toList();
        List<String> lines = new ArrayList<>(opening.lines());
        found.blocks().stream()
                .limit(IMPRINT_WITHIN)
                .map(Block::text)
                .filter(text -> Imprint.is(text, authors))
                .forEach(lines::add);
        List<Paragraph> paragraphs = Paragraphs.of(opening.body().blocks());
        paragraphs.addAll(Paragraphs.of(CreditLines.after(body, blocks)));
        String text = String.join(" ", paragraphs.stream().map(Paragraph::text).toList());
        String language = Languages.of(metadata.language(), page.hints().language(), text);
        PublicationDates dates = new PublicationDates(document, metadata, json, page.fetchedAt(), language);
        List<Link> links = new ArrayList<>();
        opening.body()
                .blocks()
                .forEach(block -> block.links().forEach(anchor -> anchor.link().ifPresent(links::add)));
        return new Draft(
                headline,
                opening.dek(),
                "",
                declared.isEmpty() ? Bylines.among(lines) : declared,
                dates.published(page.url(), body.root(), lines, opening.above()),
                dates.modified(),
                metadata.canonical(),
                publisher(),
                language,
                Kinds.declared(json, metadata, page.url(), blocks),
                paragraphs,
                CreditLines.below(body, blocks),
                links);
    }

    /** The publisher as the page names it; a name that is only an address is none. */
    private String publisher() {
        Stream<String> named = Stream.concat(
                Stream.of(metadata.first("og:site_name")),
                Stream.concat(json.names("publisher").stream(), Stream.of(metadata.siteName())));
        return named.filter(name -> !name.isEmpty() && !ADDRESS.matcher(name).find())
                .findFirst()
                .orElse("");
    }
}
