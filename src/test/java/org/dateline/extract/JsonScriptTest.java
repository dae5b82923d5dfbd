package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScriptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\":\"Talks reopen\"}",
                "{\"headline\":\"Talks reopen\",}",
                "\ufeff{\"headline\":\"Talks reopen\"}",
                "{\"headline\":\"Talks reopen\"};",
                "// by our system\n{\"headline\":\"Talks reopen\"}",
                "/* by our system */ {\"headline\":\"Talks reopen\"}",
                "<![CDATA[{\"headline\":\"Talks reopen\"}]]>",
                "//<![CDATA[\n{\"headline\":\"Talks reopen\"}\n//]]>",
                "/*<![CDATA[*/{\"headline\":\"Talks reopen\"}/*]]>*/",
                "<!-- {\"headline\":\"Talks reopen\"} -->",
                "{'headline':'Talks reopen'}",
                "{headline:\"Talks reopen\"}",
                "{&quot;headline&quot;:&quot;Talks reopen&quot;}",
                "{\"headline\":\"Talks reopen\",\"text\":\"two\nlines\tand a tab\"}",
                "{\"headline\":\"Talks reopen\",\"text\":\"a \"bare\" quote\"}",
                "{\"headline\":\"Talks reopen\",\"text\":\"a \"bare\", then more\"}",
                "{\"headline\":\"Talks reopen\",\"text\":\"cut off he",
                "{\"headline\":\"Talks reopen\",\"author\":{\"name\":\"Ilse",
                "{\"headline\":\"Talks reopen\",\"list\":[1,2,",
                "{\"headline\":\"Talks reopen\",\"text\":\"\\q\"}",
                "{\"headline\":\"Talks reopen\",\"count\":NaN}",
                "{\"headline\":\"Talks reopen\"}{\"@type\":\"WebSite\"}"
            })
    void whatPublishersWriteAsJsonIsRead(String script) {
        List<JsonNode> values = JsonScript.values(script);
        assertEquals("Talks reopen", values.getFirst().path("headline").asText(), script);
    }

    @Test
    void severalValuesInOneScriptAreAllRead() {
        assertEquals(
                3,
                JsonScript.values("{\"a\":1}\n{\"b\":2}, [3]".replace(",", " ")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "12", "\"text\"", "var x = {};", "<html>", "window.data={\"a\":1}"})
    void whatIsNoObjectOrListGivesNothing(String script) {
        assertTrue(JsonScript.values(script).isEmpty(), script);
    }

    @Test
    void aQuoteIsEscapedOnlyWhereItsStringGoesOn() {
        assertEquals("{\"a\":\"b\",\"c\":\"d\"}", JsonScript.mended("{\"a\":\"b\",\"c\":\"d\"}"));
        assertEquals("{\"a\":\"b \\\"c\\\" d\"}", JsonScript.mended("{\"a\":\"b \"c\" d\"}"));
    }

    @Test
    void thousandsOfOpenBracketsEndWithoutAnError() {
        assertTrue(JsonScript.values("[".repeat(50_000)).size() <= 1);
    }
}
