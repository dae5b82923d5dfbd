package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PublicationDate;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Collects in one walk the dates that a page shows: time elements, data attributes and short lines. Each is weighed by
 * how near the headline it stands, what its elements are called and what the line says of it.
 */
final class DateCandidates implements NodeVisitor {
    /**
     * A date that the page shows.
     *
     * @param sure what speaks for it: from 4 on it stands at the headline or is called a date of publication
     * @param place how many characters of text stand before it
     * @param line the words that it stands among, empty for a date in markup
     * @param labelled whether the text before it is the label of a date and no more
     */
    record Candidate(PublicationDate date, double sure, int place, Element at, String line, boolean labelled) {
        Candidate with(double sure) {
            return new Candidate(date, sure, place, at, line, labelled);
        }
    }

    private static final double MASTHEAD = 4;
    private static final int BESIDE = 200;
    private static final int LINE = 160;
    private static final int TELLING = 100;
    private static final int LEADS = 1;
    private static final double LABEL = 2;
    private static final double IN_MARKUP = 1.5;
    private static final int OPENING = 60;
    private static final int NEAR = 450;
    private static final int FAR = 1_800;
    private static final int MOST = 300;
    private static final int DATA = "data-".length();
    private static final int CALL = 120;
    /** A script that is one call with a text, such as {@code document.write("3 May 2024")}: a date set into the page. */
    private static final Pattern SET_BY_CALL = Pattern.compile(
            "(?i)\\s*(?!\\w*(?:now|today|current|server))[\\w.$]*(?:write|date|time)[\\w$]*\\(\\s*([\"'])([^\"'<>]{6,60})\\1\\s*\\)\\s*;?\\s*");

    private final List<Candidate> found = new ArrayList<>();
    private final HeadlineDistance distance;
    private final DateSurroundings surroundings;
    private final BiFunction<String, String, Optional<PublicationDate>> reader;
    private int prose;
    private boolean labelled;

    /**
     * A walk.
     *
     * @param reader reads a text as a date, given the evidence; empty for none and for dates that can't be
     */
    DateCandidates(String headline, BiFunction<String, String, Optional<PublicationDate>> reader) {
        this.distance = new HeadlineDistance(headline);
        this.surroundings = new DateSurroundings(distance);
        this.reader = reader;
    }

    /** Every date shown in an element, the surest first. */
    List<Candidate> in(Element root) {
        root.traverse(this);
        List<Candidate> weighed = new ArrayList<>();
        for (Candidate each : found) {
            weighed.add(each.with(each.sure() + nearness(each)));
        }
        weighed.sort(Comparator.comparingDouble(Candidate::sure)
                .reversed()
                .thenComparingInt(each -> Math.abs(distance.to(each.place()))));
        return weighed;
    }

    private double nearness(Candidate candidate) {
        int after = distance.to(candidate.place());
        boolean beside = after != HeadlineDistance.NONE && Math.abs(after) < BESIDE;
        double own = surroundings.against(candidate.at(), beside || candidate.labelled(), after < 0);
        own -= surroundings.masthead(candidate, after) ? MASTHEAD : 0;
        if (after == HeadlineDistance.NONE) {
            return own;
        }
        boolean near = after >= 0 ? after < NEAR : -after < NEAR / 2;
        return own + (near ? after >= 0 ? 2 : 1.25 : after > 0 && after < FAR ? 0.75 : after > 0 ? 0 : -0.5);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof DataNode data) {
            set(data);
        } else if (node instanceof Element element && found.size() < MOST) {
            distance.at(element);
            marked(element);
        }
    }

    private void marked(Element element) {
        boolean time = element.normalName().equals("time") || element.hasAttr("datetime");
        boolean titled = element.normalName().equals("abbr") || element.hasClass("published");
        String value = element.attr("datetime");
        if (value.isEmpty() && titled) {
            value = element.attr("title");
        }
        if (time || titled) {
            reader.apply(value.isEmpty() ? element.text() : value, "time element")
                    .ifPresent(date -> add(date, element));
            return;
        }
        element.attributes().forEach(attribute -> {
            String name = attribute.getKey();
            if (name.startsWith("data-") && DateNames.published(name.substring(DATA))) {
                reader.apply(attribute.getValue(), "attribute " + name).ifPresent(date -> add(date, element));
            }
        });
    }

    private void set(DataNode script) {
        Element at = script.parentElement();
        if (at == null || found.size() >= MOST || script.getWholeData().length() > CALL) {
            return;
        }
        Matcher call = SET_BY_CALL.matcher(script.getWholeData());
        if (call.matches()) {
            reader.apply(call.group(2), "script in the text")
                    .ifPresent(date -> found.add(new Candidate(date, 0, distance.position(), at, "", labelled)));
        }
    }

    private void text(TextNode node) {
        String words = node.text().strip();
        if (found.size() < MOST && words.length() > 5 && DateWords.possible(words) && !inTime(node)) {
            line(node, words);
        }
        labelled = words.isEmpty() ? labelled : DateWords.label(words);
        prose += distance.since() >= 0 && words.length() > LINE ? 1 : 0;
        distance.past(words.length());
    }

    private static boolean inTime(TextNode node) {
        Element parent = node.parentElement();
        return parent != null && (parent.normalName().equals("time") || parent.hasAttr("datetime"));
    }

    private void line(TextNode node, String words) {
        Element at = LineText.around(node, LINE);
        String line = LineText.of(at, LINE);
        boolean opens = line.isEmpty()
                && ((prose == 0 && DateWords.opens(words)) || (prose <= LEADS && DateWords.opensDated(words)));
        boolean tells = line.isEmpty() && words.length() < TELLING && DateWords.says(words);
        String read = line.isEmpty() ? words.substring(0, Math.min(OPENING, words.length())) : line;
        if ((line.isEmpty() && !opens && !tells) || DateWords.copyright(read)) {
            return;
        }
        reader.apply(words.length() <= LINE && !opens ? words : read, "visible text")
                .ifPresent(date -> found.add(new Candidate(
                        date,
                        DateWords.weight(read) + (labelled ? LABEL : 0),
                        distance.position(),
                        at,
                        read,
                        labelled)));
    }

    private void add(PublicationDate date, Element at) {
        found.add(new Candidate(date, IN_MARKUP, distance.position(), at, "", labelled));
    }
}
