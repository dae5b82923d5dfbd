package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Al-Qaida | al qaida",
                "al\u2011Qa’ida | al qaida",
                "al-Qa´ida | al qaida",
                "al-Qa'ida | al qaida",
                "ʿAlī al-Ḥusaynī | ali al husayni",
                "Côte d'Ivoire | cote divoire",
                "İstanbul | istanbul",
                "U.S. | us",
                "C.I.A. | cia",
                "J.\u00a0Q.  Public | j q public",
                "AT&T | at t",
                "القاعدة | القاعدة",
                "ＮＡＴＯ | nato",
                "G-20 | g 20",
                "… | ''"
            })
    void takes_off_what_writers_differ_in(String name, String key) {
        assertEquals(key.replace("''", ""), NameKey.of(name).value());
        assertEquals(NameKey.of(name), NameKey.of(NameKey.of(name).value()));
    }

    @ParameterizedTest
    @CsvSource({"al-Qaida, al-Qaeda", "Zawahiri, Zawahri", "Niger, Nigeria"})
    void other_letters_are_another_name(String one, String other) {
        assertNotEquals(NameKey.of(one), NameKey.of(other));
    }
}
