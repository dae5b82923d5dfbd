package org.dateline.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    static byte[] write(Feed feed, List<Entry> entries) {
        ObjectNode json = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", PlainText.withoutMarkup(feed.title()))
                .put("home_page_url", feed.addresses().page().toASCIIString())
                .put("feed_url", feed.addresses().self().toASCIIString());
        ArrayNode items = json.putArray("items");
        entries.forEach(entry -> item(items.addObject(), entry));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("saved: JSON could not be written to memory", e);
        }
    }

    private static void item(ObjectNode item, Entry entry) {
        item.put("id", entry.id())
                .put("url", entry.link())
                .put("title", entry.title())
                .put("content_html", entry.html())
                .put("date_published", entry.published().toString());
        ArrayNode authors = item.putArray("authors");
        entry.authorsOrSource().forEach(name -> authors.addObject().put("name", name));
        if (!entry.categories().isEmpty()) {
            entry.categories().forEach(item.putArray("tags")::add);
        }
    }
}
