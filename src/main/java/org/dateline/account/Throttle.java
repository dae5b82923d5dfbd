package org.dateline.account;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows down guessing: after a few wrong passwords each next try has to wait twice as long, up to fifteen minutes. Counted
 * for a name from one address, for an address, and for a name, the latter two with more patience. Thread-safe; forgotten
 * when the program ends.
 */
public final class Throttle {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST;
        }
    };

    /** Wrong passwords of one kind that are free of a wait. */
    private record Key(String name, String address, int free) {}

    private record Failures(int number, long until) {}

    /** One that counts from now on. */
    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long someone has to wait until she may try again; zero for not at all. */
    public Duration wait(String name, String address) {
        turn.lock();
        try {
            long until = keys(name, address).stream()
                    .map(failures::get)
                    .filter(Objects::nonNull)
                    .mapToLong(Failures::until)
                    .max()
                    .orElse(0);
            return Duration.ofMillis(Math.max(0, until - clock.millis()));
        } finally {
            turn.unlock();
        }
    }

    /** Notes a wrong password. */
    public void failed(String name, String address) {
        turn.lock();
        try {
            for (Key key : keys(name, address)) {
                Failures before = failures.get(key);
                int number = before == null ? 1 : before.number + 1;
                failures.put(key, new Failures(number, clock.millis() + delay(number - key.free)));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Notes a right password: the name's tries from this address count anew. */
    public void succeeded(String name, String address) {
        turn.lock();
        try {
            failures.remove(keys(name, address).getFirst());
        } finally {
            turn.unlock();
        }
    }

    private static long delay(int over) {
        return over < 0 ? 0 : Math.min(LONGEST.toMillis(), 1_000L << Math.min(over, 20));
    }

    private static List<Key> keys(String name, String address) {
        String normal = Account.normal(name);
        return List.of(new Key(normal, address, 5), new Key("", address, 20), new Key(normal, "", 50));
    }
}
