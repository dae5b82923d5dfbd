package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.Paragraph;
import org.dateline.article.Source;

/** A draft's paragraphs, out of which the credit line and the disclaimer have been taken. */
final class CreditedBody {
    private static final Pattern SET_APART = Pattern.compile("^[(\\[—–-]");
    private static final Pattern BARE =
            Pattern.compile("^[\\s(\\[—–-]*(?<name>\\p{L}[\\p{L} .'’-]{1,50}?)[)\\]\\s.]*$");
    private static final int OPENING = 2;
    private static final int CLOSING = 5;

    private final Draft draft;
    private final Publishers publishers;
    private final List<Paragraph> body;
    private String creditLine = "";
    private String credited = "";
    private String disclaimer = "";

    CreditedBody(Draft draft, Publishers publishers) {
        this.draft = draft;
        this.publishers = publishers;
        this.body = new ArrayList<>(draft.body());
        takeLines();
        takeClosing();
    }

    /** What is left. */
    List<Paragraph> paragraphs() {
        return body;
    }

    /** The credit line as it stood, empty for none. */
    String creditLine() {
        return creditLine;
    }

    /** The publisher that the credit line names, empty for none. */
    String credited() {
        return credited;
    }

    /** The note on opinions as it stood, empty for none. */
    String disclaimer() {
        return disclaimer;
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
        Optional<String> phrased = CreditLines.credited(text, publishers);
        Matcher bare = BARE.matcher(text);
        boolean set = at == body.size() - 1 || SET_APART.matcher(text).find();
        return phrased.isEmpty() && set && body.size() > 1 && bare.matches()
                ? publishers.called(bare.group("name")).map(Source::name)
                : phrased;
    }

    /** Takes the agency's name that ends the text in brackets, or stands so below it, where no line credits another. */
    private void takeClosing() {
        String last = body.isEmpty() ? "" : body.getLast().text();
        for (String line :
                Stream.concat(Stream.of(last), draft.below().stream()).toList()) {
            Optional<ClosingCredit> closing = ClosingCredit.of(line)
                    .filter(end -> publishers.called(end.name()).isPresent() || AgencyNames.atEnd(end.name()));
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
}
