package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '\1', textBlock = """
                    <title>Talks reopen | The Courier</title><meta property=og:site_name content='The Courier'><h1>Talks reopen</h1>	Talks reopen
                    <title>Talks reopen in Vienna on Friday - Courier</title><p>no heading</p>	Talks reopen in Vienna on Friday
                    <title>Courier » Blog Archive » Talks reopen</title><h1><a href=/>Courier</a></h1><h2>Talks reopen</h2>	Talks reopen
                    <title>Talks reopen – Courier</title><h1><a href='https://courier.example/'>Courier</a></h1><h1>Talks reopen</h1>	Talks reopen
                    <title>Talks reopen</title><meta property=og:site_name content='Talks reopen'><h1>Talks reopen</h1>	Talks reopen
                    <title>Vienna: Talks reopen</title><meta property=og:title content='Vienna: Talks reopen'><h1><span class=kicker>Vienna</span><span>: </span>Talks reopen</h1>	Vienna: Talks reopen
                    <title>Talks reopen</title><meta property=og:title content='Talks reopen'><h1><span class=kicker>Vienna</span> Talks reopen</h1>	Talks reopen
                    <meta property=og:title content='Talks on the river reopen'><h1>Talks on the river reopen <small>3 May 2024</small></h1>	Talks on the river reopen
                    <meta property=og:title content='Talks on the river reopen'><title>Talks on the river reopen</title><h2>What the talks on rivers were about</h2>	Talks on the river reopen
                    <title>Ships &amp; men reopen</title><h1>Ships &amp;amp; men reopen</h1>	Ships & men reopen
                    <title>Sport</title><h1>Talks reopen on the border river</h1>	Talks reopen on the border river
                    """)
    void theHeadlineIsTheOneThatThePageMeans(String markup, String headline) {
        Document page = Jsoup.parse(markup, "https://courier.example/talks");
        JsonLd json = JsonLd.of(Landmarks.of(page), Headlines.heading(Landmarks.of(page)));
        assertEquals(headline, new Headlines(Landmarks.of(page), Metadata.of(Landmarks.of(page)), json).pick());
    }
}
