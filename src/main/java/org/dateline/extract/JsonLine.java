package org.dateline.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Classification;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.PublicationDate;

/**
 * Reads one object of a JSON Lines archive: {@code url}, {@code title}, {@code byline}, {@code source},
 * {@code published} (ISO date or date and time), {@code text} (paragraphs parted by line breaks) and, if it is there,
 * {@code dateline}. What the object says is believed; nothing in the text is taken for boilerplate.
 */
final class JsonLine {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Page page;
    private final String json;

    JsonLine(Page page, String json) {
        this.page = page;
        this.json = json;
    }

    Reading read() {
        JsonNode object;
        try {
            object = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return new Reading.Unread("not JSON: " + e.getOriginalMessage());
        }
        if (object == null || !object.isObject() || field(object, "text").isEmpty()) {
            return new Reading.Unread("JSON without a text field");
        }
        return new Reading.Read(draft(object));
    }

    private Draft draft(JsonNode object) {
        String text = object.path("text").asText();
        List<Paragraph> body = new ArrayList<>();
        text.lines()
                .map(Texts::clean)
                .filter(line -> !line.isEmpty())
                .map(Paragraph::of)
                .forEach(body::add);
        return new Draft(
                field(object, "title"),
                "",
                Datelines.place(field(object, "dateline")),
                bylines(field(object, "byline")),
                Dates.machine(field(object, "published"), "JSON field published")
                        .orElse(PublicationDate.UNKNOWN),
                null,
                field(object, "url"),
                field(object, "source"),
                Languages.of("", page.hints().language(), text),
                Classification.UNKNOWN,
                body,
                List.of(),
                List.of(),
                new Placement(field(object, "section"), ""));
    }

    private static List<String> bylines(String byline) {
        List<String> names = Bylines.names(List.of(byline));
        return names.isEmpty() && !byline.isEmpty() ? List.of(byline) : names;
    }

    private static String field(JsonNode object, String name) {
        return Texts.clean(object.path(name).asText(""));
    }
}
