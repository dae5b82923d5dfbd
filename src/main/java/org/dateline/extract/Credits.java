package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern SET_APART = Pattern.compile("^[(\\[—–-]");
    private static final Pattern BARE =
            Pattern.compile("^[\\s(\\[—–-]*(?<name>\\p{L}[\\p{L} .'’-]{1,50}?)[)\\]\\s.]*$");
    private static final int OPENING = 2;
    private static final int CLOSING = 5;

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
        private final List<Paragraph> body;
        private String creditLine = "";
        private String credited = "";
        private String disclaimer = "";

        Reader(Draft draft, Page page, Publishers publishers) {
            this.draft = draft;
            this.page = page;
            this.publishers = publishers;
            this.body = new ArrayList<>(draft.body());
        }

        Credits read() {
            takeLines();
            takeClosing();
            Optional<Datelines> dateline = body.stream()
                    .filter(p -> p.role() == Paragraph.Role.TEXT)
                    .findFirst()
                    .flatMap(p -> Datelines.of(p.text()))
                    .filter(line -> line.agency().isEmpty()
                            || line.bracketed()
                            || known(line.agency()).isPresent());
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
                    creditLine,
                    disclaimer,
                    desks());
            return new Credits(
                    attribution,
                    draft.dateline().isEmpty() ? dateline.map(Datelines::place).orElse("") : draft.dateline(),
                    body);
        }

        /** Takes the credit line and the disclaimer out of the body. */
        private void takeLines() {
            for (int i = body.size() - 1; i >= 0; i--) {
                String text = body.get(i).text();
                boolean edge = i < OPENING || i >= body.size() - CLOSING;
                if (disclaimer.isEmpty() && edge && CreditLines.disclaims(text)) {
                    disclaimer = text;
                    body.remove(i);
                } else if (edge && creditLine.isEmpty() && credit(text, i).isPresent()) {
                    credited = credit(text, i).orElse("");
                    creditLine = text;
                    body.remove(i);
                }
            }
        }

        /** The publisher that a line credits: by a phrase, or by its bare name in brackets or at the very end. */
        private Optional<String> credit(String text, int at) {
            Optional<String> phrased = CreditLines.credited(text);
            Matcher bare = BARE.matcher(text);
            boolean set = at == body.size() - 1 || SET_APART.matcher(text).find();
            return phrased.isEmpty() && set && body.size() > 1 && bare.matches()
                    ? known(bare.group("name")).map(Source::name)
                    : phrased;
        }

        /** Takes the agency's name that ends the text in brackets, or stands so below it, where no line credits another. */
        private void takeClosing() {
            String last = body.isEmpty() ? "" : body.getLast().text();
            for (String line :
                    Stream.concat(Stream.of(last), draft.below().stream()).toList()) {
                Optional<ClosingCredit> closing = ClosingCredit.of(line)
                        .filter(end -> known(end.name()).isPresent() || AgencyNames.atEnd(end.name()));
                if (creditLine.isEmpty() && closing.isPresent() && (body.size() > 1 || !line.equals(last))) {
                    credited = closing.get().name();
                    creditLine = line.substring(closing.get().rest().length()).strip();
                    if (line.equals(last)) {
                        cutLast(closing.get().rest());
                    }
                }
            }
        }

        private void cutLast(String rest) {
            Paragraph last = body.removeLast();
            if (!rest.isEmpty()) {
                body.add(new Paragraph(last.role(), rest));
            }
        }

        private Optional<Origin> origin(Optional<Datelines> dateline) {
            if (!credited.isEmpty()) {
                return Optional.of(new Origin(publisher(credited), "credit line"));
            }
            Optional<Origin> byline = draft.bylines().stream()
                    .flatMap(name -> known(name).stream())
                    .findFirst()
                    .map(publisher -> new Origin(publisher, "byline"));
            return byline.or(() -> dateline.flatMap(this::agency).map(agency -> new Origin(agency, "dateline")))
                    .or(this::elsewhere)
                    .or(() ->
                            CreditLines.disclaimed(disclaimer).map(name -> new Origin(publisher(name), "disclaimer")));
        }

        /** The agency of a dateline: one that the table knows, or one that the dateline's form shows to be one. */
        private Optional<Source> agency(Datelines line) {
            boolean shown = line.bracketed() && AgencyNames.inDateline(line.agency());
            return known(line.agency()).or(() -> shown ? Optional.of(Source.named(line.agency())) : Optional.empty());
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
                return known(draft.publisher()).orElse(Source.named(draft.publisher()));
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
            return known(name).isEmpty()
                    && !Texts.key(name).equals(Texts.key(draft.publisher()))
                    && !Organisations.isOne(name);
        }

        private Source publisher(String written) {
            return known(written).orElse(Source.named(written));
        }

        private Optional<Source> known(String name) {
            if (name.isEmpty()) {
                return Optional.empty();
            }
            return publishers
                    .named(name)
                    .or(() -> publishers.named(name.replaceFirst("(?iu)^the\\s+", "")))
                    .or(() -> name.indexOf('.') > 0 && name.indexOf(' ') < 0 ? publishers.at(name) : Optional.empty());
        }

        /** The origin, or the source where the origin is its name or, being in no table, a short form of it. */
        private Source same(Source origin, Source source) {
            boolean same = Texts.key(origin.name()).equals(Texts.key(source.name()));
            boolean shortened = known(origin.name()).isEmpty() && AgencyNames.shortFor(origin.name(), source);
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
