package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NormalizedUrlTest {
    private static final List<String> HOSTS = List.of(
            "news.example",
            "NEWS.Example.",
            "news.example:80",
            "news.example:8080",
            "b\u00fccher.example",
            "[2001:DB8::1]",
            "192.0.2.1:080",
            "news.example:1:2");
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            ".",
            "..",
            "/./",
            "/../",
            "%2e",
            "%2E%2E",
            "%",
            "%2",
            "%25",
            "%252e",
            "%7E",
            "%7e",
            "%2F",
            "%3B",
            "%3D",
            "%26",
            "?",
            "&",
            "=",
            ";",
            "#",
            "+",
            " ",
            "\\",
            "a",
            "B",
            "\u00e9",
            "\u65e5",
            "utm_source=x",
            "UTM%5fmedium",
            "&fbclid=",
            ";jsessionid=1",
            ";jsessionid=",
            "%3Bjsessionid=2",
            ";sid=4",
            "PHPSESSID=3",
            "[",
            "]",
            "{",
            "|",
            "@",
            ":",
            "\"",
            "'",
            "<",
            "\t",
            "\n",
            "\u0000",
            "\ud83d\ude00");

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

    /** Addresses put together at random of what makes addresses hard; the seed is fixed, so that a failure comes again. */
    @Test
    void normalizes_no_further_whatever_an_address_is_made_of() {
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            String address = "http://" + HOSTS.get(random.nextInt(HOSTS.size())) + tail(random);
            Optional<NormalizedUrl> once = NormalizedUrl.of(address);
            assertEquals(once, once.flatMap(url -> NormalizedUrl.of(url.value())), address);
            taken += once.isPresent() ? 1 : 0;
        }
        assertTrue(taken > 10_000, "taken: " + taken);
    }

    private static String tail(Random random) {
        StringBuilder tail = new StringBuilder("/");
        for (int i = random.nextInt(12); i > 0; i--) {
            tail.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return tail.toString();
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
        assertEquals(8443, url.port());
        assertEquals(
                443, NormalizedUrl.of("https://[2001:db8::1]/").orElseThrow().port());
        assertEquals(
                "my_desk.example",
                NormalizedUrl.of("http://my_desk.example:8080/").orElseThrow().host());
        assertEquals(
                ArticleId.of(url),
                ArticleId.of(NormalizedUrl.of("https://news.example:8443/a#x").orElseThrow()));
    }
}
