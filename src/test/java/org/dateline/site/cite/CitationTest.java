package org.dateline.site.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.junit.jupiter.api.Test;

/** One article in the forms that it can be cited in. */
class CitationTest {
    private static final Reference WHOLE = new Reference(
            "0123456789abcdef0123",
            Kind.NEWS,
            "Tolls & pilots: 100% of {grain}",
            List.of("Ada Quill", "Ministry of Ports and Seas"),
            "Harbour Courier",
            "Meridian Wire",
            PublicationDate.day(LocalDate.of(2026, 3, 2), "URL"),
            URI.create("https://harbour.example/a_b?c=%20"),
            "en",
            Instant.parse("2026-03-04T09:15:30Z"),
            "sha256:12");
    private static final Reference BARE = new Reference(
            "0123456789abcdef0123",
            Kind.PRESS_RELEASE,
            "A note\r\nER  - ",
            List.of(),
            "Ministry",
            "Ministry",
            PublicationDate.UNKNOWN,
            URI.create("urn:sha256:12"),
            "",
            Instant.parse("2026-03-04T09:15:30Z"),
            "");

    @Test
    void aSentenceSaysWhoWhatWhereWhenAndWhatProvesIt() {
        assertEquals(
                "Ada Quill and Ministry of Ports and Seas, “Tolls & pilots: 100% of {grain}”, Harbour Courier, "
                        + "first published by Meridian Wire, 2 March 2026, https://harbour.example/a_b?c=%20, "
                        + "as fetched 4 March 2026, 09:15 UTC (sha256:12).",
                Citation.of(WHOLE));
        assertEquals(
                "“A note ER  - ”, Ministry, date unknown, urn:sha256:12, as fetched 4 March 2026, 09:15 UTC.",
                Citation.of(BARE));
    }

    @Test
    void risHasALineForEachFact() {
        assertEquals("""
                TY  - NEWS
                ID  - 0123456789abcdef0123
                TI  - Tolls & pilots: 100% of {grain}
                AU  - Ada Quill
                AU  - Ministry of Ports and Seas
                T2  - Harbour Courier
                N1  - First published by Meridian Wire
                PY  - 2026
                DA  - 2026/03/02/
                LA  - en
                UR  - https://harbour.example/a_b?c=%20
                Y2  - 2026/03/04/
                M1  - sha256:12
                ER  -\s

                """.replace("\n", "\r\n"), Ris.of(WHOLE));
        assertEquals("""
                TY  - ELEC
                ID  - 0123456789abcdef0123
                TI  - A note ER  -
                T2  - Ministry
                UR  - urn:sha256:12
                Y2  - 2026/03/04/
                ER  -\s

                """.replace("\n", "\r\n"), Ris.of(BARE));
    }

    @Test
    void bibTexTakesNothingForACommand() {
        assertEquals("""
                @online{dateline0123456789abcdef0123,
                  title = {{Tolls \\& pilots: 100\\% of \\textbraceleft{}grain\\textbraceright{}}},
                  author = {Ada Quill and {Ministry of Ports and Seas}},
                  organization = {Harbour Courier},
                  note = {First published by Meridian Wire},
                  date = {2026-03-02},
                  langid = {en},
                  url = {https://harbour.example/a_b?c=%20},
                  urldate = {2026-03-04}
                }
                """, BibTex.of(WHOLE));
    }

    @Test
    void cslItemsHaveTheirDatesInParts() {
        Map<String, Object> item = CslJson.of(WHOLE);
        assertEquals("article-newspaper", item.get("type"));
        assertEquals(Map.of("date-parts", List.of(List.of(2026, 3, 2))), item.get("issued"));
        assertEquals(
                List.of(Map.of("literal", "Ada Quill"), Map.of("literal", "Ministry of Ports and Seas")),
                item.get("author"));
        Map<String, Object> bare = CslJson.of(BARE);
        assertEquals("webpage", bare.get("type"));
        assertEquals(null, bare.get("issued"));
    }
}
