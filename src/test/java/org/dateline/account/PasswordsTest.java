package org.dateline.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dateline.TurnedClock;
import org.dateline.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    @TempDir
    Path folder;

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
        TurnedClock clock = new TurnedClock();
        try (Database database = Database.open(folder.resolve("dateline.db"))) {
            Account ada = new Accounts(database, clock).add("ada", "correct horse battery", Role.READER);
            Sessions sessions = new Sessions(database, clock);
            String key = sessions.begin(ada);
            for (int day = 0; day < 80; day += 10) {
                assertEquals(Optional.of(ada), sessions.of(key), "day " + day);
                clock.on(Duration.ofDays(10));
            }
            clock.on(Duration.ofDays(11));
            assertEquals(Optional.empty(), sessions.of(key), "ninety days are over");
            String idle = sessions.begin(ada);
            clock.on(Duration.ofDays(15));
            assertEquals(Optional.empty(), sessions.of(idle));
            assertEquals(Optional.empty(), sessions.of("no key"));
        }
    }

    @Test
    void guessingWaitsLongerAndLonger() {
        TurnedClock clock = new TurnedClock();
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
        clock.on(Duration.ofMinutes(15));
        assertEquals(Duration.ZERO, throttle.wait("ada", "a"));
    }
}
