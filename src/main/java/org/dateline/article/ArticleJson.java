package org.dateline.article;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The written form of an article: one JSON object, UTF-8, instants as ISO 8601. It is what a {@code conversion} record
 * of the archive holds and what the index stores. Fields that a reader does not know are ignored, so that an older
 * program reads a newer archive.
 */
public final class ArticleJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private ArticleJson() {}

    /** The article as UTF-8 JSON without line breaks. */
    public static byte[] write(Article article) {
        return written(article, article.id());
    }

    /** The inside of the article of this id as UTF-8 JSON without line breaks. */
    public static byte[] write(Inside inside, ArticleId id) {
        return written(inside, id);
    }

    private static byte[] written(Object value, ArticleId id) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("article: " + id + " cannot be written as JSON", e);
        }
    }

    /**
     * The article that {@link #write} wrote.
     *
     * @throws UncheckedIOException when the bytes are not such an article
     */
    public static Article read(byte[] json) {
        return read(json, Article.class);
    }

    /**
     * The inside that was written.
     *
     * @throws UncheckedIOException when the bytes are none
     */
    public static Inside readInside(byte[] json) {
        return read(json, Inside.class);
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new IOException("it is null");
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("article: not an article's JSON: " + e.getMessage(), e);
        }
    }
}
