package org.dateline.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.NormalizedUrl;

/** Reads JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeedReader() {}

    static Discovery read(NormalizedUrl url, byte[] body) {
        try {
            return feed(url, JSON.readTree(body));
        } catch (IOException e) {
            return Discovery.nothing(Discovery.Form.OTHER, url);
        }
    }

    private static Discovery feed(NormalizedUrl url, JsonNode feed) {
        NormalizedUrl home =
                Urls.resolve(url, feed.path("home_page_url").asText("")).orElse(url);
        List<Discovery.Found> found = new ArrayList<>();
        for (JsonNode entry : feed.path("items")) {
            String date = entry.path("date_published")
                    .asText(entry.path("date_modified").asText(""));
            Urls.resolve(home, entry.path("url").asText(""))
                    .filter(link -> Urls.sameSite(link, home) || Urls.sameSite(link, url))
                    .ifPresent(link -> found.add(new Discovery.Found(
                            link,
                            entry.path("title").asText(""),
                            FeedDates.read(date).orElse(null))));
        }
        List<Discovery.Lead> next = Urls.resolve(url, feed.path("next_url").asText(""))
                .filter(link -> Urls.sameSite(link, url))
                .map(link -> List.of(new Discovery.Lead(link, Role.FEED)))
                .orElse(List.of());
        return new Discovery(Discovery.Form.JSON_FEED, home, Discovery.newestFirst(found), next);
    }
}
