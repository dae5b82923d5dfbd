package org.dateline.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dateline.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    @TempDir
    Path folder;

    /** A clock that a test turns on. */
    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void aPasswordIsKeptAsArgon2idWithASaltOfItsOwn() {
        Passwords passwords = new Passwords();
        String kept = passwords.hash("correct horse battery");

        assertTrue(kept.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}"), kept);
        assertNotEquals(kept, passwords.hash("correct horse battery"));
        assertTrue(passwords.matches(kept, "correct horse battery"));
        assertFalse(passwords.matches(kept, "correct horse batterz"));
        assertFalse(passwords.matches("", ""));
    }

    /** Made with the reference implementation's command line: {@code argon2 somesalt -id -t 2 -m 16 -p 1} of "password". */
    @Test
    void itIsTheSameArgon2idAsOthersHave() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertTrue(new Passwords().matches(reference, "password"));
    }

    @Test
    void aSessionEndsWhenItIsIdleTooLongOrTooOld() {
        Turned clock = new Turned();
        try (Database database = Database.open(folder.resolve("dateline.db"))) {
            Account ada = new Accounts(database, clock).add("ada", "correct horse battery", Role.READER);
            Sessions sessions = new Sessions(database, clock);
            String key = sessions.begin(ada);
            for (int day = 0; day < 80; day += 10) {
                assertEquals(Optional.of(ada), sessions.of(key), "day " + day);
                clock.now = clock.now.plus(Duration.ofDays(10));
            }
            clock.now = clock.now.plus(Duration.ofDays(11));
            assertEquals(Optional.empty(), sessions.of(key), "ninety days are over");
            String idle = sessions.begin(ada);
            clock.now = clock.now.plus(Duration.ofDays(15));
            assertEquals(Optional.empty(), sessions.of(idle));
            assertEquals(Optional.empty(), sessions.of("no key"));
        }
    }

    @Test
    void guessingWaitsLongerAndLonger() {
        Turned clock = new Turned();
        Throttle throttle = new Throttle(clock);
        for (int i = 0; i < 4; i++) {
            throttle.failed("ada", "a");
        }
        assertEquals(Duration.ZERO, throttle.wait("ada", "a"));
        throttle.failed("Ada ", "a");
        assertEquals(Duration.ofSeconds(1), throttle.wait("ada", "a"));
        assertEquals(Duration.ZERO, throttle.wait("ada", "b"), "she herself is not locked out");
        assertEquals(Duration.ZERO, throttle.wait("ben", "a"));
        for (int i = 0; i < 30; i++) {
            throttle.failed("ada", "a");
        }
        assertEquals(Duration.ofMinutes(15), throttle.wait("ada", "a"));
        assertFalse(throttle.wait("ben", "a").isZero(), "the address has tried too often");
        clock.now = clock.now.plus(Duration.ofMinutes(15));
        assertEquals(Duration.ZERO, throttle.wait("ada", "a"));
    }
}
