package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.dateline.article.DateMentioned;
import org.dateline.article.DateMentioned.Reading;
import org.dateline.article.PublicationDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DateFinderTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = {"dates.csv", "dates-news.csv"},
            delimiter = '|',
            quoteCharacter = '`')
    void reads(
            @Nullable String published,
            String marked,
            String reading,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        String text = marked.replace("[", "").replace("]", "");
        List<DateMentioned> found = new DateFinder(published(published)).in(3, text);
        if (reading.equals("NONE")) {
            assertEquals(List.of(), found);
            return;
        }
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        assertEquals(
                List.of(new DateMentioned(
                        3, start, end, text.substring(start, end), Reading.valueOf(reading), from, to)),
                found);
    }

    @Test
    void the_tables_hold_three_hundred_expressions() throws IOException {
        long expressions = 0;
        for (String table : List.of("dates.csv", "dates-news.csv")) {
            try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(table))) {
                String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                expressions += lines.lines().filter(line -> line.contains("[")).count();
            }
        }
        assertTrue(expressions >= 300, expressions + " expressions");
    }

    @Test
    void several_dates_stand_in_order() {
        List<String> surfaces = new DateFinder(PublicationDate.UNKNOWN)
                .in(0, "In 2008 and 2013, on May 3, 2014 and last Friday; since March 2015.").stream()
                        .map(DateMentioned::surface)
                        .toList();
        assertEquals(List.of("2008", "2013", "May 3, 2014", "last Friday", "March 2015"), surfaces);
    }

    private static PublicationDate published(@Nullable String date) {
        if (date == null) {
            return PublicationDate.UNKNOWN;
        }
        return date.length() == 7
                ? PublicationDate.month(YearMonth.parse(date).atDay(1), "test")
                : PublicationDate.day(LocalDate.parse(date), "test");
    }
}
