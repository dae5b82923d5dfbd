package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.Link;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads an HTML page into a draft. */
final class HtmlReader {
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?://|www\\.)");

    private static final int DEEPEST = 400;
    private static final int IMPRINT_WITHIN = 8;
    private static final int LITTLE = 140;
    private static final int MOST_LINKS = 5_000;

    private final Page page;
    private final Document document;
    private final Landmarks landmarks;
    private final Metadata metadata;
    private final JsonLd json;
    private final Notes notes;
    private final BlockModel model;

    HtmlReader(Page page, String html, BlockModel model, Notes notes) {
        this.model = model;
        this.notes = notes;
        this.page = page;
        String base = page.url().getRawAuthority() == null ? "" : page.url().toString();
        document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
        landmarks = Landmarks.of(document);
        metadata = Metadata.of(landmarks);
        json = JsonLd.of(landmarks, Headlines.heading(landmarks));
    }

    /** What is known of the page before its blocks are judged. */
    Survey survey() {
        String headline = new Headlines(landmarks, metadata, json).pick();
        List<String> declared = Authors.of(landmarks, metadata, json, headline).names();
        return survey(headline, declared, BlockReader.read(document.body()));
    }

    private Survey survey(String headline, List<String> declared, List<Block> blocks) {
        return new Survey(
                new Outline(blocks),
                headline,
                metadata.first("og:description", "description", "twitter:description"),
                new Witness(json.text("articleBody")),
                declared.stream().map(Texts::key).toList());
    }

    /** The draft, or why the page is not an article. */
    Reading read() {
        String headline = new Headlines(landmarks, metadata, json).pick();
        Authors authors = Authors.of(landmarks, metadata, json, headline);
        List<String> declared = authors.names();
        note(headline, authors);
        List<Block> blocks = BlockReader.read(document.body());
        Body body = body(headline, declared, blocks);
        if (body.weight() < LITTLE) {
            Optional<Element> hidden = HiddenText.of(document);
            List<Block> others = hidden.map(BlockReader::read).orElse(List.of());
            Body other = others.isEmpty() ? body : body(headline, declared, others);
            if (other.weight() > 2 * body.weight() + LITTLE) {
                body = other;
                blocks = others;
            }
        }
        String notAnArticle = ListPages.reason(page, document, metadata, json, blocks, body, headline);
        return notAnArticle.isEmpty()
                ? new Reading.Read(draft(headline, declared, body, blocks))
                : new Reading.Unread(notAnArticle);
    }

    private Body body(String headline, List<String> declared, List<Block> blocks) {
        Survey survey = survey(headline, declared, blocks);
        BodyFinder finder = new BodyFinder(survey, model);
        Element root = finder.surroundings(document.body());
        Body body = new Body(root, new Leftovers(headline, declared).without(finder.find()));
        note(finder, body);
        return body;
    }

    /** Notes what is known of a page even if it turns out to be no article. */
    private void note(String headline, Authors authors) {
        if (!notes.taking()) {
            return;
        }
        String language = Languages.of(metadata.language(), page.hints().language(), "");
        PublicationDates dates = new PublicationDates(landmarks, metadata, json, page.fetchedAt(), language);
        PublicationDate published = dates.published(page.url(), headline);
        notes.field("headline", headline, new Headlines(landmarks, metadata, json).evidence(headline));
        notes.field("bylines", String.join("; ", authors.names()), authors.evidence());
        notes.field("canonical", metadata.canonical(), "");
        notes.field("published", published.known() ? published.value().toString() : "", published.evidence());
    }

    private String section() {
        String declared = json.text("articleSection");
        return declared.isEmpty()
                ? metadata.first(
                        "article:section", "section", "parsely-section", "sailthru.section", "cxenseparse:section")
                : declared;
    }

    private void note(BodyFinder finder, Body body) {
        if (!notes.taking()) {
            return;
        }
        finder.note(notes, body);
    }

    private Draft draft(String headline, List<String> declared, Body body, List<Block> blocks) {
        Opening opening = Opening.of(blocks, body, headline);
        List<String> authors = declared.stream().map(Texts::key).toList();
        List<String> lines = new ArrayList<>(opening.lines());
        within(body, blocks).stream()
                .limit(IMPRINT_WITHIN)
                .map(Block::text)
                .filter(text -> Imprint.is(text, authors))
                .forEach(lines::add);
        List<Paragraph> paragraphs = Paragraphs.of(opening.body().blocks());
        paragraphs.addAll(Paragraphs.of(CreditLines.after(body, blocks)));
        String text = String.join(" ", paragraphs.stream().map(Paragraph::text).toList());
        String language = Languages.of(metadata.language(), page.hints().language(), text);
        PublicationDates dates = new PublicationDates(landmarks, metadata, json, page.fetchedAt(), language);
        List<Link> links = new ArrayList<>();
        opening.body().blocks().stream()
                .flatMap(block -> block.links().stream())
                .limit(MOST_LINKS)
                .forEach(anchor -> anchor.link().ifPresent(links::add));
        return new Draft(
                headline,
                opening.dek(),
                "",
                declared.isEmpty() ? Bylines.among(lines) : declared,
                dates.published(page.url(), headline),
                dates.modified(),
                metadata.canonical(),
                publisher(),
                language,
                Kinds.declared(json, metadata, page.url(), blocks),
                paragraphs,
                CreditLines.below(body, blocks),
                links,
                new Placement(section(), Paywall.evidence(document, metadata, json)));
    }

    /** The page's blocks from the first one of the body to the last. */
    private static List<Block> within(Body body, List<Block> blocks) {
        return body.blocks().isEmpty()
                ? List.of()
                : blocks.subList(
                        body.blocks().getFirst().number(),
                        body.blocks().getLast().number() + 1);
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
