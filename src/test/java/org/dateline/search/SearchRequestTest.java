package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {
    private static SearchRequest ofAddress(String queryString) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String part : queryString.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters
                        .computeIfAbsent(pair[0], name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return SearchRequest.ofParameters(parameters);
    }

    @Test
    void anAddressIsTheWholeRequest() {
        SearchRequest request = SearchRequest.of("\"al-Qaida\" & café=1+1")
                .toggled(Dimension.SOURCE, "Voice of America")
                .toggled(Dimension.SOURCE, "A & B; C")
                .toggled(Dimension.PERSON, "Zoë = #1")
                .withDate(new DateFilter("2021-01..2021-05"))
                .withMentions(new DateFilter("2015-03"))
                .withSort(Sort.FIRST_SEEN)
                .withPage(3);
        assertEquals(request, ofAddress(request.toQueryString()));
        assertEquals("", SearchRequest.of("").toQueryString());
        assertEquals(SearchRequest.of(""), ofAddress(""));
    }

    @Test
    void whateverTheParametersThereIsARequestAndItsAddressMeansTheSame() {
        Random random = new Random(3);
        List<String> names = List.of("q", "source", "person", "lang", "date", "mentions", "sort", "page", "other");
        for (int i = 0; i < 2_000; i++) {
            Map<String, List<String>> parameters = new HashMap<>();
            for (int j = random.nextInt(6); j > 0; j--) {
                String value = random.nextBoolean()
                        ? ParserTest.text(random)
                        : List.of("-1", "999999999999", "0", "newest", "2021-02-30", "-999", "unknown", "", "1e3")
                                .get(random.nextInt(9));
                parameters
                        .computeIfAbsent(names.get(random.nextInt(names.size())), name -> new ArrayList<>())
                        .add(value.replaceAll("\\p{Cs}", "?"));
            }
            SearchRequest request = SearchRequest.ofParameters(parameters);
            assertEquals(request, ofAddress(request.toQueryString()), parameters::toString);
        }
    }

    @Test
    void pagesEndAThousandHitsDeepAndSizesAtAHundred() {
        assertEquals(50, SearchRequest.of("").withPage(9_999).page());
        assertEquals(1, SearchRequest.of("").withPage(-4).page());
        assertEquals(10, SearchRequest.of("").withSize(1_000).withPage(99).page());
    }

    @Test
    void aLongQueryIsCutAndNeverThroughACharacter() {
        SearchRequest request = SearchRequest.of("x" + "😀".repeat(600));
        assertTrue(request.cut());
        assertEquals(999, request.query().length());
    }

    @Test
    void choosingAValueAgainTakesItBackAndBeginsAtTheFirstPage() {
        SearchRequest request = SearchRequest.of("a").withPage(2).toggled(Dimension.KIND, "news");
        assertEquals(1, request.page());
        assertEquals(SearchRequest.of("a"), request.toggled(Dimension.KIND, "news"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "202", "20211", "2021-13", "2021-02-30", "-001", "+2021", "2022..2021", "..", "٢٠٢١", "today"
            })
    void whatIsNoDateIsNoFilter(String text) {
        assertTrue(DateFilter.of(text).isEmpty());
    }
}
