package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.article.Classification;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;
import org.dateline.article.Paragraph.Role;
import org.dateline.article.Placement;
import org.dateline.article.PublicationDate;

/** Reads a text file, as a crawler's dump or an archive's export leaves it, into a draft. */
final class PlainText {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern GAP = Pattern.compile("\\R[\\s\\u00a0]*\\R");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_HEADING = 80;
    private static final int FEW = 12;

    private final Page page;
    private final List<String> lines = new ArrayList<>();

    PlainText(Page page, String text) {
        this.page = page;
        String unified = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        boolean wrapped = GAP.matcher(unified.strip()).find() && hardWrapped(unified);
        for (String part : (wrapped ? GAP : LINES).split(unified, -1)) {
            String line = Texts.clean(part);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
    }

    /** The draft, or that there is nothing to read. */
    Reading read() {
        String headline = takeHeadline();
        List<String> bylines = takeByline();
        List<Paragraph> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean credit = CreditLines.credited(line).isPresent();
            if (credit || !Phrases.boilerplate(line)) {
                body.add(new Paragraph(heading(i) && !credit ? Role.HEADING : Role.TEXT, line));
            }
        }
        while (!body.isEmpty() && body.getLast().role() == Role.HEADING) {
            body.removeLast();
        }
        int letters = body.stream()
                .mapToInt(p -> (int) LETTER.matcher(p.text()).results().count())
                .sum();
        if (letters < FEW) {
            return new Reading.Unread(headline.isEmpty() ? "no text" : "too little text");
        }
        String text = String.join(" ", body.stream().map(Paragraph::text).toList());
        return new Reading.Read(new Draft(
                headline,
                "",
                "",
                bylines,
                PublicationDate.UNKNOWN,
                null,
                "",
                "",
                Languages.of("", page.hints().language(), text),
                Classification.UNKNOWN,
                body,
                List.of(),
                List.of(),
                Placement.UNKNOWN));
    }

    /** The first line, when it is short, ends unlike a sentence and more follows. */
    private String takeHeadline() {
        if (lines.size() < 2) {
            return "";
        }
        String first = lines.getFirst();
        boolean shaped = first.length() <= LONGEST_HEADLINE
                && !first.endsWith(".")
                && !first.endsWith(",")
                && !first.endsWith(":");
        if (!shaped
                || Bylines.opensAsByline(first)
                || Phrases.boilerplate(first)
                || first.startsWith("“")
                || CreditLines.credited(first).isPresent()) {
            return "";
        }
        return lines.removeFirst();
    }

    private List<String> takeByline() {
        if (!lines.isEmpty() && Bylines.opensAsByline(lines.getFirst())) {
            return Bylines.names(List.of(lines.removeFirst()));
        }
        return List.of();
    }

    /** Whether a short line without a full stop stands before a longer one. */
    private boolean heading(int at) {
        String line = lines.get(at);
        return line.length() <= LONGEST_HEADING
                && !Texts.endsAsSentence(line.replaceFirst("[’'”\"]+$", ""))
                && !line.endsWith(",")
                && !line.endsWith(":")
                && at + 1 < lines.size()
                && lines.get(at + 1).length() > LONGEST_HEADING;
    }

    /** Whether single line breaks only wrap: most lines are of nearly one length and end inside a sentence. */
    private static boolean hardWrapped(String text) {
        int inside = 0;
        int ended = 0;
        String[] all = LINES.split(text, -1);
        for (int i = 0; i + 1 < all.length; i++) {
            String line = all[i].strip();
            if (line.length() > 40 && !all[i + 1].isBlank()) {
                inside += Texts.endsAsSentence(line) ? 0 : 1;
                ended += Texts.endsAsSentence(line) || line.length() > 120 ? 1 : 0;
            }
        }
        return inside > 2 && inside > 2 * ended;
    }
}
