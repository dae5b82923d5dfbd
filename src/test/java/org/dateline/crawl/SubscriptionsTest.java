package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.article.Source;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private static final String LIST = """
            <?xml version="1.0"?><opml version="2.0"><body><outline text="World">
            <outline type="rss" text="A" title="Voice &amp; &quot;Echo&quot;" xmlUrl="https://a.example/feed?utm_source=x"/>
            <outline type="rss" text="B News" xmlUrl="https://b.example/rss"/></outline>
            <outline type="rss" xmlUrl="https://c.example/rss"/><outline text="again" xmlUrl="https://C.example/rss"/>
            <outline text="bad" xmlUrl="feed://d.example/"/><outline text="no feed" htmlUrl="https://e.example/"/>
            </body></opml>""";

    @Test
    void makesALineOfEachFeedThatTheSeedListHasNot() {
        Subscriptions found = Subscriptions.read(LIST, Seeds.parse("- https://b.example/rss"));
        assertEquals(
                List.of("https://a.example/feed   name=\"Voice & 'Echo'\"", "https://c.example/rss"), found.lines());
        assertEquals(2, found.known());
        assertEquals(List.of("feed://d.example/"), found.unusable());
    }

    @Test
    void itsLinesAreSeedLines() {
        Seeds seeds = Seeds.parse(
                String.join("\n", Subscriptions.read(LIST, Seeds.NONE).lines()));
        assertEquals(List.of(), seeds.problems());
        assertEquals(
                List.of("Voice & 'Echo'", "B News", "c.example"),
                seeds.all().stream().map(Seed::source).map(Source::name).toList());
    }

    @Test
    void findsNoFeedInWhatIsNoSuchList() {
        assertEquals(List.of(), Subscriptions.read("<html><p>Hello", Seeds.NONE).lines());
        assertEquals(List.of(), Subscriptions.read("", Seeds.NONE).lines());
    }
}
