package org.dateline.saved;

import static org.dateline.saved.Hits.SEEN;
import static org.dateline.saved.Hits.hit;
import static org.dateline.saved.Hits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.dateline.search.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No feed gives a validator anything to complain of, whatever the articles hold. */
class FeedRulesTest {
    private static final List<String> HOSTILE = List.of(
            "Plain",
            "",
            "   ",
            "Control \u0000\u0007\u001b\u0085\u009f characters\n\tand\rlines",
            "Emoji 😀 👩‍👩‍👧 🇺🇳 and half of one \ud83d",
            "صفقة مع إيران: ما الذي تغيّر؟",
            "\u202eThe other way round\u202c \u200f",
            "Noncharacters \ufffe \uffff \ufdd0 \ufeff",
            "AT&T, R&D; &amp; &nbsp; &#60;b&#62; &copy",
            "<b>Bold</b> <script>alert(1)</script> <!-- no --> ]]> </title>",
            "5 < 6 > 4 & \"quotes\" 'too'",
            "x".repeat(5_000),
            "word ".repeat(1_000),
            "😀".repeat(2_500));

    private static List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = HOSTILE.get(i % HOSTILE.size());
            Hit hit = hit(
                    "https://courier.example/" + i + "?a[0]=x%20y&b=é",
                    text,
                    SEEN.plusSeconds(i / 3),
                    text.isBlank() ? "*" : "*" + text + "* and " + text);
            hits.add(with(hit, date(i), i % 2 == 0 ? Kind.NEWS : Kind.UNKNOWN, i % 3 == 0, text, "Ilse Marrow"));
        }
        return hits;
    }

    private static PublicationDate date(int number) {
        return switch (number % 5) {
            case 0 -> PublicationDate.UNKNOWN;
            case 1 -> PublicationDate.day(LocalDate.of(1970, 1, 1), "meta");
            case 2 -> PublicationDate.month(LocalDate.of(2099, 1, 1), "meta");
            case 3 -> PublicationDate.day(LocalDate.of(1066, 10, 14), "text");
            default -> PublicationDate.instant(OffsetDateTime.parse("2026-02-28T23:59:59.999999999-11:30"), "meta");
        };
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void hostileArticlesMakeGoodFeeds(FeedFormat format) {
        byte[] feed = format.write(Hits.feed(format, hits()));

        assertEquals(List.of(), FeedRules.complaints(format, feed));
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void soDoWholeTextsAndNothingAtAll(FeedFormat format) {
        FeedOptions full = new FeedOptions(true, true, true);

        assertEquals(List.of(), FeedRules.complaints(format, format.write(Hits.feed(Hits.BASE, format, hits(), full))));
        assertEquals(List.of(), FeedRules.complaints(format, format.write(Hits.feed(format, List.of()))));
    }

    @Test
    void whatIsWrongIsComplainedOf() {
        String good = new String(FeedFormat.RSS.write(Hits.feed(hit("Talks"), hit("More"))), StandardCharsets.UTF_8);
        assertEquals(List.of(), complaints(good));
        for (String[] wrong : new String[][] {
            {"<ttl>60</ttl>", "<ttl>5</ttl>"},
            {" GMT</pubDate>", " XYZ</pubDate>"},
            {"<title>Talks</title>", "<title>Talks &lt;/b></title>"},
            {"<title>Talks</title>", "<title></title>"},
            {"isPermaLink=\"false\"", "isPermaLink=\"true\""},
            {"<link>https://courier", "<link>//courier"},
            {"&lt;p&gt;", "&lt;p style=\"x\"&gt;"},
            {"&lt;p&gt;", "&lt;p&gt;&lt;br&gt;"},
            {"tag:dateline", "dateline"},
        }) {
            String broken = good.replace(wrong[0], wrong[1]);
            String alsoBroken = broken.equals(good)
                    ? good.replace(wrong[0].replace("&gt;", ">"), wrong[1].replace("&gt;", ">"))
                    : broken;
            assertFalse(alsoBroken.equals(good), () -> wrong[0] + " is not in " + good);
            assertTrue(!complaints(alsoBroken).isEmpty(), () -> wrong[1]);
        }
    }

    private static List<String> complaints(String rss) {
        return FeedRules.complaints(FeedFormat.RSS, rss.getBytes(StandardCharsets.UTF_8));
    }
}
