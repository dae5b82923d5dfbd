package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {
    @Test
    void reads_names_types_aliases_and_ids() throws IOException {
        Aliases read = read(
                "\ufeff# a comment\n\nAl-Qaeda\torg\tal-Qaida | al-Qa'ida |\tQ34490\nKyiv\tplace\nAnna Varlen\t Person \n");
        assertEquals(
                List.of(
                        new Alias("Al-Qaeda", EntityType.ORGANISATION, List.of("al-Qaida", "al-Qa'ida"), "Q34490"),
                        new Alias("Kyiv", EntityType.PLACE, List.of(), ""),
                        new Alias("Anna Varlen", EntityType.PERSON, List.of(), "")),
                read.all());
    }

    @Test
    void finds_an_entity_by_any_spelling() throws IOException {
        Aliases read = read("Al-Qaeda\torg\tal-Qaida\n");
        assertEquals("Al-Qaeda", name(read, "AL QAIDA"));
        assertEquals("Al-Qaeda", name(read, "al-Qaeda"));
        assertEquals(Optional.empty(), read.find("Qaida"));
        assertEquals("Al-Qaeda", read.find(NameKey.of("al‐Qaïda")).orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "'Kyiv place Kiev' @ aliases: own.txt: line 2: expected 'name TAB type TAB alias | alias', found 'Kyiv place Kiev'",
                "'Kyiv\ttown' @ aliases: own.txt: line 2: unknown type 'town' (person, org or place)",
                "'\tplace' @ aliases: own.txt: line 2: expected 'name TAB type TAB alias | alias', found '\tplace'",
                "'KYIV\tplace' @ aliases: 'KYIV' is listed twice in own.txt; keep one of the lines"
            })
    void says_which_line_is_wrong(String line, String message) {
        var error = assertThrows(IllegalArgumentException.class, () -> read("Kyiv\tplace\n" + line + "\n"));
        assertEquals(message, error.getMessage());
    }

    @Test
    void a_list_laid_over_replaces_adds_and_merges() throws IOException {
        Aliases shipped = read("Kyiv\tplace\tKiev\nDaesh\torg\tISIL\nIslamic State\torg\tISIS\nOslo\tplace\n");
        Aliases own = read("Kyiv\tplace\tKyyiv\nIslamic State\torg\tDaesh\nBilmara\tplace\n");
        Aliases both = shipped.with(own);
        assertEquals(Optional.empty(), both.find("Kiev"));
        assertEquals("Kyiv", name(both, "Kyyiv"));
        assertEquals("Islamic State", name(both, "Daesh"));
        assertEquals("Islamic State", name(both, "ISIL"));
        assertEquals("Oslo", name(both, "Oslo"));
        assertEquals("Bilmara", name(both, "Bilmara"));
        assertEquals(4, both.all().size());
    }

    @Test
    void a_canonical_name_wins_over_anothers_alias() throws IOException {
        assertEquals("Niger", name(read("Nigeria\tplace\tNiger\nNiger\tplace\n"), "niger"));
    }

    @Test
    void an_entity_that_needs_another_beside_it_leaves_its_spellings_to_those_that_do_not() throws IOException {
        Aliases read = read(
                "Georgia (state)\tplace\tGeorgia\t\tAtlanta | Savannah\nGeorgia\tplace\nKingston (Jamaica)\tplace\t"
                        + "Kingston\t\tJamaica\n");
        assertEquals("Georgia", name(read, "Georgia"));
        Alias kingston = read.find("Kingston").orElseThrow();
        assertEquals(List.of("Jamaica"), kingston.with());
        assertTrue(kingston.meantWith(List.of("Cuba", "Jamaica")));
        assertFalse(kingston.meantWith(List.of("Cuba")));
    }

    private static String name(Aliases aliases, String spelling) {
        return aliases.find(spelling).orElseThrow().name();
    }

    private static Aliases read(String text) throws IOException {
        return Aliases.read(new StringReader(text), "own.txt");
    }
}
