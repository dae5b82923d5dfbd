package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Element;

/** What a block's own words and tags tell. */
final class TextSignals {
    private static final int SMALL = 500;
    private static final int SHORT = 160;
    private static final int MOST_TIMES = 5;
    private static final int MOST_LINKS = 20;
    private static final int MOST_STOPS = 12;

    private final Survey survey;
    private final SignalTable to;
    private final Likeness headline;
    private final Likeness summary;
    private final Likeness bylines;
    private final WordHashes words = new WordHashes();
    private final int names;
    private final double[] witness;
    private final Map<String, Integer> times = new HashMap<>();

    TextSignals(Survey survey, SignalTable to) {
        this.survey = survey;
        this.to = to;
        headline = new Likeness(survey.headline());
        summary = new Likeness(survey.description());
        bylines = new Likeness(String.join(" ", survey.bylines()));
        names = 40 + 2 * survey.bylines().stream().mapToInt(String::length).sum();
        witness = survey.witness().shares(survey.blocks());
        survey.blocks().forEach(block -> times.merge(block.text(), 1, Integer::sum));
    }

    void fill() {
        List<Block> blocks = survey.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            TextStyle style = TextStyle.of(block.text());
            style(i, block.text(), style);
            links(i, block);
            phrases(i, block, style);
            tags(i, block);
        }
    }

    private void style(int i, String text, TextStyle style) {
        double words = Math.max(1, style.words());
        to.put(i, Signal.WORDS, Math.log1p(style.words()));
        to.put(i, Signal.ENDS_AS_SENTENCE, Texts.endsAsSentence(text));
        to.put(i, Signal.COMMAS, style.commas() / words);
        to.put(i, Signal.STOPS, Math.min(MOST_STOPS, style.stops()));
        to.put(i, Signal.DIGITS, style.digits() / words);
        to.put(i, Signal.CAPITALS, style.capitals() / words);
        to.put(i, Signal.UPPER_CASE, style.upper() / words);
        to.put(i, Signal.SHORT_WORDS, style.brief() / words);
        to.put(i, Signal.QUOTES, style.quotes() / words);
        to.put(i, Signal.MARKS, style.marks() / words);
        to.put(i, Signal.ENDS_WITH_COLON, text.endsWith(":"));
        to.put(i, Signal.BEGINS_IN_LOWER_CASE, Character.isLowerCase(text.charAt(0)));
    }

    private void links(int i, Block block) {
        to.put(i, Signal.WEIGHT, Math.log1p(block.weight()));
        to.put(i, Signal.LINK_DENSITY, block.linkDensity());
        to.put(i, Signal.LINKS, Math.min(MOST_LINKS, block.links().size()));
        to.put(i, Signal.COLON_BEFORE_LINK, colonBeforeLink(block));
    }

    private void phrases(int i, Block block, TextStyle style) {
        String text = block.text();
        boolean small = text.length() < SMALL;
        boolean named = text.length() < names;
        if (small || named) {
            words.read(text);
        }
        Phrases.Said said = Phrases.said(text);
        to.put(i, Signal.BOILERPLATE_PHRASE, said.boilerplate());
        to.put(i, Signal.END_HEADING, said.endsArticle());
        to.put(i, Signal.IMPRINT, imprint(text, style, named && bylines.of(words) > 0));
        to.put(i, Signal.LIKENESS_TO_HEADLINE, small ? headline.of(words) : 0);
        to.put(i, Signal.LIKENESS_TO_SUMMARY, small ? summary.of(words) : 0);
        to.put(i, Signal.WITNESS, witness[i]);
        to.put(i, Signal.TIMES_ON_PAGE, Math.min(MOST_TIMES, times.getOrDefault(text, 1)));
    }

    /** Whether a line says who wrote the text and when; most lines are told by a look. */
    private boolean imprint(String text, TextStyle style, boolean named) {
        boolean dated = text.length() < SHORT && style.digits() > 0;
        return (dated || named) && Imprint.is(text, survey.bylines());
    }

    /** Whether a link follows a colon and ends the text, as in "Read more: …". */
    private static boolean colonBeforeLink(Block block) {
        if (block.links().isEmpty()) {
            return false;
        }
        String words = block.links().getLast().words();
        int before = block.text().length() - words.length() - 1;
        return block.text().endsWith(words) && before > 0 && block.text().lastIndexOf(':', before) >= before - 1;
    }

    private void tags(int i, Block block) {
        String tag = block.at().normalName();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        to.put(i, Signal.HEADING_LEVEL, heading ? tag.charAt(1) - '0' : 0);
        to.put(i, Signal.LIST_ITEM, block.role() == Role.LIST_ITEM);
        to.put(i, Signal.QUOTE, block.role() == Role.QUOTE);
        to.put(i, Signal.CAPTION, block.role() == Role.CAPTION);
        to.put(i, Signal.TABLE, block.role() == Role.TABLE);
        to.put(i, Signal.PARAGRAPH_TAG, tag.equals("p"));
        to.put(i, Signal.DIVISION_TAG, tag.equals("div"));
        to.put(i, Signal.ITALIC_OR_BOLD, emphasised(block.at()));
    }

    /** Whether the whole block is set off by one inline element. */
    private static boolean emphasised(Element at) {
        if (at.childNodeSize() != 1 || at.childrenSize() != 1) {
            return false;
        }
        return switch (at.child(0).normalName()) {
            case "em", "i", "b", "strong" -> true;
            default -> false;
        };
    }
}
