package org.dateline.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was taken out of one page.
 *
 * @param id stable name, from the normalized canonical URL or, without one, from the content's digest
 * @param url the normalized canonical URL; {@code urn:sha256:…} for an import without an address
 * @param attribution source, origin, bylines and the lines that tell them
 * @param headline the headline, or a title made for it
 * @param dek the standfirst under the headline, empty when there is none
 * @param dateline the place line that opens the text ("VIENNA"), empty when there is none
 * @param published when, as far as the page says
 * @param modifiedAt when the publisher last changed it, null when the page does not say
 * @param firstSeenAt when we first fetched any version of it
 * @param fetchedAt when we fetched this version
 * @param revision 1 for the first text seen, counting up
 * @param language BCP 47 tag, {@code und} when unknown
 * @param kind news, opinion and so on, with the evidence
 * @param body the paragraphs in order
 * @param links links in the body, in order
 * @param annotations names, dates and fingerprint; {@link Annotations#NONE} before annotation
 * @param provenance the captured page
 * @param placement section and paywall; unknown in articles written down before there was this field
 */
public record Article(
        ArticleId id,
        URI url,
        Attribution attribution,
        Headline headline,
        String dek,
        String dateline,
        PublicationDate published,
        @Nullable Instant modifiedAt,
        Instant firstSeenAt,
        Instant fetchedAt,
        int revision,
        String language,
        Classification kind,
        List<Paragraph> body,
        List<Link> links,
        Annotations annotations,
        Provenance provenance,
        Placement placement) {

    public Article {
        placement = placement == null ? Placement.UNKNOWN : placement;
        body = List.copyOf(body);
        links = List.copyOf(links);
        if (revision < 1) {
            throw new IllegalArgumentException("article: revisions count from 1, not " + revision);
        }
        if (firstSeenAt.isAfter(fetchedAt)) {
            throw new IllegalArgumentException("article: first seen " + firstSeenAt + ", after fetched " + fetchedAt);
        }
    }

    /** The publisher whose page it is. */
    public Source source() {
        return attribution.source();
    }

    /** Who first published it. */
    public Source origin() {
        return attribution.origin();
    }

    /** Where the page was fetched, in lower case; empty for an import without an address. */
    public String host() {
        String host = url.getHost();
        return host == null ? NormalizedUrl.of(url).map(NormalizedUrl::host).orElse("") : host;
    }

    /** The body's text, paragraphs parted by an empty line, captions included. */
    public String text() {
        return body.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
    }

    /** Digest of headline and body by which two fetches are the same revision whatever their markup. */
    public Digest textDigest() {
        return Digest.of((headline.made() ? "" : headline.text()) + "\n\n" + text());
    }

    /** This article with names, dates and fingerprint. */
    public Article withAnnotations(Annotations annotations) {
        return with(firstSeenAt, revision, annotations, provenance);
    }

    /** This article with its place in the history of its address. */
    public Article withHistory(Instant firstSeenAt, int revision) {
        return with(firstSeenAt, revision, annotations, provenance);
    }

    /** This article with the WARC record that its page lies in. */
    public Article withCapture(String capture) {
        Provenance where =
                new Provenance(capture, provenance.capturedUrl(), provenance.digest(), provenance.extractor());
        return with(firstSeenAt, revision, annotations, where);
    }

    private Article with(Instant firstSeen, int number, Annotations notes, Provenance where) {
        return new Article(
                id,
                url,
                attribution,
                headline,
                dek,
                dateline,
                published,
                modifiedAt,
                firstSeen,
                fetchedAt,
                number,
                language,
                kind,
                body,
                links,
                notes,
                where,
                placement);
    }
}
