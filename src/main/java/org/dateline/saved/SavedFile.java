package org.dateline.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.saved.SavedSearch.About;
import org.dateline.saved.SavedSearch.Push;
import org.dateline.search.SearchRequest;

/** Saved searches as a file: JSON with all that is kept of them, or OPML. */
public final class SavedFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 20_000;

    private SavedFile() {}

    /** The searches as JSON, UTF-8, with {@link Opml#WARNING}. */
    public static byte[] json(List<SavedSearch> searches) {
        ObjectNode file = JSON.createObjectNode().put("warning", Opml.WARNING).put("version", 1);
        ArrayNode list = file.putArray("searches");
        searches.forEach(search -> write(search, list.addObject()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("saved: JSON could not be written to memory", e);
        }
    }

    private static void write(SavedSearch search, ObjectNode json) {
        About about = search.about();
        json.put("name", about.name())
                .put("note", about.note())
                .put("search", about.request().toQueryString())
                .put("feed", about.options().toQueryString())
                .put("paused", about.paused())
                .put("webhook", about.push().webhook())
                .put("mail", about.push().mail())
                .put("token", search.token())
                .put("created", search.created().toString());
    }

    /**
     * What a file of either kind holds.
     *
     * @throws IllegalArgumentException when it is neither, saying why
     */
    static List<SavedSearches.Kept> read(byte[] file, Instant now) {
        List<SavedSearches.Kept> read = opml(file) ? Opml.read(file, now) : readJson(file, now);
        if (read.size() > MOST) {
            throw new IllegalArgumentException(
                    "saved: the file holds %,d searches; at most %,d are taken at once".formatted(read.size(), MOST));
        }
        return read;
    }

    private static boolean opml(byte[] file) {
        for (byte each : file) {
            if (each == '<') {
                return true;
            }
            if (each == '{' || each == '[') {
                return false;
            }
        }
        return false;
    }

    private static List<SavedSearches.Kept> readJson(byte[] file, Instant now) {
        try {
            List<SavedSearches.Kept> read = new ArrayList<>();
            for (JsonNode each : JSON.readTree(file).path("searches")) {
                read.add(kept(each, now));
            }
            if (read.isEmpty()) {
                throw new IllegalArgumentException("saved: no saved search is in this file");
            }
            return read;
        } catch (IOException e) {
            throw new IllegalArgumentException("saved: this is neither OPML nor the JSON that Dateline writes", e);
        }
    }

    private static SavedSearches.Kept kept(JsonNode json, Instant now) {
        About about = new About(
                json.path("name").asText(""),
                json.path("note").asText(""),
                SearchRequest.ofParameters(Rows.parameters(json.path("search").asText(""))),
                FeedOptions.ofParameters(Rows.parameters(json.path("feed").asText(""))),
                json.path("paused").asBoolean(false),
                new Push(json.path("webhook").asText(""), json.path("mail").asText("")));
        return new SavedSearches.Kept(
                json.path("token").asText(""),
                about,
                instant(json.path("created").asText(""), now));
    }

    private static Instant instant(String text, Instant otherwise) {
        try {
            Instant at = Instant.parse(text);
            return at.isAfter(otherwise) ? otherwise : at;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
