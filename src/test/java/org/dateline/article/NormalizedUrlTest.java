package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NormalizedUrlTest {
    @ParameterizedTest
    @CsvFileSource(resources = "normalized-urls.csv", delimiter = '|', quoteCharacter = '`')
    void normalizes(String address, @Nullable String expected) {
        assertEquals(Optional.ofNullable(expected), NormalizedUrl.of(address).map(NormalizedUrl::value));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "normalized-urls.csv", delimiter = '|', quoteCharacter = '`')
    void normalizes_no_further(String address, @Nullable String expected) {
        NormalizedUrl.of(address).ifPresent(once -> assertEquals(Optional.of(once), NormalizedUrl.of(once.value())));
    }

    @Test
    void line_breaks_inside_are_not_part_of_an_address() {
        assertEquals(
                "https://news.example/ab",
                NormalizedUrl.of("https://news.example/a\n\tb").orElseThrow().value());
    }

    @Test
    void an_address_that_is_too_long_is_none() {
        String longest = "https://news.example/" + "a".repeat(NormalizedUrl.LONGEST - 21);
        assertEquals(longest, NormalizedUrl.of(longest).orElseThrow().value());
        assertEquals(Optional.empty(), NormalizedUrl.of(longest + "a"));
        assertEquals(Optional.empty(), NormalizedUrl.of("https://news.example/" + "é".repeat(1_000)));
    }

    @Test
    void tells_host_and_authority() {
        NormalizedUrl url = NormalizedUrl.of("https://News.Example:8443/a").orElseThrow();
        assertEquals("news.example", url.host());
        assertEquals("news.example:8443", url.authority());
        assertEquals(
                ArticleId.of(url),
                ArticleId.of(NormalizedUrl.of("https://news.example:8443/a#x").orElseThrow()));
    }
}
