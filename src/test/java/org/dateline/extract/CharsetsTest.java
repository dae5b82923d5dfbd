package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CharsetsTest {
    private static final String TEXT = "„Über 2 € – naïve Straße“";

    @Test
    void latin1IsReadAsWindows1252() {
        assertEquals(
                TEXT, Charsets.decode(TEXT.getBytes(Charset.forName("windows-1252")), "text/html; charset=iso-8859-1"));
    }

    @Test
    void validUtf8IsUtf8WhateverItClaims() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        assertEquals(TEXT, Charsets.decode(utf8, "text/html; charset=iso-8859-1"));
        assertEquals(TEXT, Charsets.decode(utf8, "text/html; charset=utf-16"));
        assertEquals(TEXT, Charsets.decode(utf8, ""));
    }

    @Test
    void aByteOrderMarkIsBelievedAndDropped() {
        assertEquals(TEXT, Charsets.decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8), ""));
        assertEquals(
                TEXT,
                Charsets.decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE), "text/html; charset=utf-8"));
        assertEquals(TEXT, Charsets.decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE), ""));
    }

    @Test
    void thePagesOwnLabelIsReadWhereTheHeaderGivesNone() {
        String page = "<meta charset=\"windows-1251\"><p>Переговоры о реке";
        assertEquals(page, Charsets.decode(page.getBytes(Charset.forName("windows-1251")), "text/html"));
    }

    @Test
    void anUnknownLabelFallsBackToWindows1252() {
        assertEquals(
                "naïve",
                Charsets.decode("naïve".getBytes(Charset.forName("windows-1252")), "text/html; charset=x-klingon"));
    }

    @Test
    void aFewStrayBytesDoNotTurnUtf8IntoAnotherCharset() {
        byte[] utf8 = "Zürich, Köln, Łódź, Ærø, São Paulo, Brno ♥ and Orléans".getBytes(StandardCharsets.UTF_8);
        utf8[utf8.length - 1] = (byte) 0x92;
        assertEquals(
                "Zürich, Köln, Łódź, Ærø, São Paulo, Brno ♥ and Orléan\ufffd",
                Charsets.decode(utf8, "text/html; charset=utf-8"));
    }
}
