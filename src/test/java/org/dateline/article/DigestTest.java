package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void is_the_sha256_of_the_bytes() {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals("sha256:" + abc, Digest.of("abc").value());
        assertEquals(abc, Digest.of(new byte[] {'a', 'b', 'c'}).hex());
        assertEquals(Digest.of("é"), Digest.of(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    }

    @Test
    void takes_no_other_form() {
        assertThrows(IllegalArgumentException.class, () -> new Digest("sha256:BA78"));
        assertThrows(IllegalArgumentException.class, () -> new Digest("sha1:" + "0".repeat(64)));
    }
}
