package org.dateline.extract;

import java.util.List;
import java.util.Optional;
import org.dateline.article.Attribution;
import org.dateline.article.Byline;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;
import org.dateline.article.Source;

/**
 * Whose text a draft is, read from its lines.
 *
 * @param attribution source, origin, people, and the lines that tell them
 * @param dateline the place line, empty when there is none
 * @param body the paragraphs without credit line and disclaimer
 */
record Credits(Attribution attribution, String dateline, List<Paragraph> body) {
    /** Reads the credits of a draft. */
    static Credits of(Draft draft, Page page, Publishers publishers) {
        return new Reader(draft, page, publishers).read();
    }

    /** An origin and what names it. */
    private record Origin(Source publisher, String evidence) {}

    private static final class Reader {
        private final Draft draft;
        private final Page page;
        private final Publishers publishers;
        private final CreditedBody body;

        Reader(Draft draft, Page page, Publishers publishers) {
            this.draft = draft;
            this.page = page;
            this.publishers = publishers;
            this.body = new CreditedBody(draft, publishers);
        }

        Credits read() {
            Optional<Datelines> dateline = body.paragraphs().stream()
                    .filter(p -> p.role() == Paragraph.Role.TEXT)
                    .findFirst()
                    .flatMap(p -> Datelines.of(p.text(), publishers))
                    .filter(line -> line.agency().isEmpty()
                            || line.bracketed()
                            || publishers.called(line.agency()).isPresent());
            Source declared = source();
            Optional<Origin> origin = origin(dateline);
            Source source = declared.known()
                    ? declared
                    : origin.filter(o -> o.evidence().equals("disclaimer"))
                            .map(Origin::publisher)
                            .orElse(declared);
            Origin first = origin.orElse(new Origin(source, ""));
            Attribution attribution = new Attribution(
                    source,
                    same(first.publisher(), source),
                    first.evidence(),
                    people(),
                    body.creditLine(),
                    body.disclaimer(),
                    desks());
            return new Credits(
                    attribution,
                    draft.dateline().isEmpty() ? dateline.map(Datelines::place).orElse("") : draft.dateline(),
                    body.paragraphs());
        }

        private Optional<Origin> origin(Optional<Datelines> dateline) {
            if (!body.credited().isEmpty()) {
                return Optional.of(new Origin(publisher(body.credited()), "credit line"));
            }
            Optional<Origin> byline = draft.bylines().stream()
                    .flatMap(name -> publishers.called(name).stream())
                    .findFirst()
                    .map(publisher -> new Origin(publisher, "byline"));
            return byline.or(() -> dateline.flatMap(this::agency).map(agency -> new Origin(agency, "dateline")))
                    .or(this::elsewhere)
                    .or(() -> CreditLines.disclaimed(body.disclaimer())
                            .map(name -> new Origin(publisher(name), "disclaimer")));
        }

        /** The agency of a dateline: one that the table knows, or one that the dateline's form shows to be one. */
        private Optional<Source> agency(Datelines line) {
            boolean shown = line.bracketed() && AgencyNames.inDateline(line.agency());
            return publishers
                    .called(line.agency())
                    .or(() -> shown ? Optional.of(Source.named(line.agency())) : Optional.empty());
        }

        /** The publisher of a canonical address on another host. */
        private Optional<Origin> elsewhere() {
            String here = bare(page.url().getHost());
            return NormalizedUrl.of(draft.canonical())
                    .map(url -> bare(url.host()))
                    .filter(there -> !here.isEmpty() && !related(here, there))
                    .map(there -> new Origin(publishers.at(there).orElse(Source.named(there)), "canonical link"));
        }

        private Source source() {
            if (page.hints().source().known()) {
                return page.hints().source();
            }
            String host = bare(page.url().getHost());
            if (!draft.publisher().isEmpty()) {
                return publishers.called(draft.publisher()).orElse(Source.named(draft.publisher()));
            }
            return host.isEmpty() ? Source.UNKNOWN : publishers.at(host).orElse(Source.named(host));
        }

        private List<Byline> people() {
            return draft.bylines().stream()
                    .filter(this::person)
                    .map(Byline::new)
                    .toList();
        }

        private List<String> desks() {
            return draft.bylines().stream().filter(name -> !person(name)).toList();
        }

        private boolean person(String name) {
            return publishers.called(name).isEmpty()
                    && !Texts.key(name).equals(Texts.key(draft.publisher()))
                    && !Organisations.isOne(name);
        }

        private Source publisher(String written) {
            return publishers.called(written).orElse(Source.named(written));
        }

        /** The origin, or the source where the origin is its name or, being in no table, a short form of it. */
        private Source same(Source origin, Source source) {
            boolean same = Texts.key(origin.name()).equals(Texts.key(source.name()));
            boolean shortened =
                    publishers.called(origin.name()).isEmpty() && AgencyNames.shortFor(origin.name(), source);
            return same || shortened ? source : origin;
        }

        private static boolean related(String one, String other) {
            return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
        }
    }

    /** A host without a leading www; empty for none. */
    static String bare(@org.jspecify.annotations.Nullable String host) {
        return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
    }
}
