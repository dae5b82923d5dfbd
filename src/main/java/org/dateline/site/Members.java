package org.dateline.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.account.Account;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.account.Throttle;
import org.dateline.article.Digest;

/** Who may use the site, and who has shown to be one of them. Thread-safe. */
final class Members {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    /** Whose right password came when. */
    private record Seen(String name, long at) {}

    Members(Accounts accounts, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
        throttle = new Throttle(clock);
    }

    /** Whether there are accounts at all. */
    boolean any() {
        return accounts.any();
    }

    /** Whether what belongs to this owner may still be read. */
    boolean active(String owner) {
        return owner.isEmpty()
                || accounts.find(owner).filter(account -> !account.disabled()).isPresent();
    }

    /** Whoever a trusted proxy says it is, if she has an account. */
    Optional<Account> vouchedFor(String name) {
        return accounts.find(name).filter(account -> !account.disabled());
    }

    /** Whose session this is. */
    Optional<Account> inSession(String key) {
        return key.isEmpty() ? Optional.empty() : sessions.of(key);
    }

    /** How long someone has to wait before she may try a password. */
    Duration wait(String name, String address) {
        return throttle.wait(name, address);
    }

    /** The account of a name and password; a wrong one is held against the address. */
    Optional<Account> check(String name, String password, String address) {
        Optional<Account> account = accounts.check(name, password);
        if (account.isPresent()) {
            throttle.succeeded(name, address);
        } else {
            throttle.failed(name, address);
        }
        return account;
    }

    /** Begins a session and gives its key. */
    String begin(Account account) {
        return sessions.begin(account);
    }

    /** Ends a session. */
    void end(String key) {
        sessions.end(key);
    }

    /** The account of an Authorization field; a right one is remembered for minutes, since readers send it each time. */
    Optional<Account> byPassword(String field, String address) {
        String hash = Digest.of(field).hex();
        Optional<Account> known = remembered(hash).flatMap(this::vouchedFor);
        if (known.isPresent() || !field.regionMatches(true, 0, "Basic ", 0, 6)) {
            return known;
        }
        String[] parts = decoded(field.substring(6)).split(":", 2);
        if (parts.length < 2 || !wait(parts[0], address).isZero()) {
            return Optional.empty();
        }
        Optional<Account> account = check(parts[0], parts[1], address);
        account.ifPresent(each -> remember(hash, each.name()));
        return account;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Optional<String> remembered(String hash) {
        turn.lock();
        try {
            return Optional.ofNullable(seen.get(hash))
                    .filter(each -> clock.millis() - each.at < REMEMBERED.toMillis())
                    .map(Seen::name);
        } finally {
            turn.unlock();
        }
    }

    private void remember(String hash, String name) {
        turn.lock();
        try {
            seen.put(hash, new Seen(name, clock.millis()));
        } finally {
            turn.unlock();
        }
    }
}
