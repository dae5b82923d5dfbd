package org.dateline.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.dateline.store.Database;

/**
 * Who is logged in. A session ends fourteen days after it was last used and ninety after it began; the database holds only
 * what cannot be used as a key. Thread-safe.
 */
public final class Sessions {
    /** How long a session lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration NOTED_EVERY = Duration.ofHours(1);
    private static final int BYTES = 32;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Those kept in this database. */
    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins a session and gives its key, which belongs in a cookie and nowhere else. */
    public String begin(Account account) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long now = clock.millis();
        database.write(connection -> {
            Accounts.update(
                    connection,
                    "DELETE FROM account_session WHERE used < ? OR begun < ?",
                    now - IDLE.toMillis(),
                    now - LONGEST.toMillis());
            return Accounts.update(
                    connection,
                    "INSERT INTO account_session (key, account, begun, used) VALUES (?, ?, ?, ?)",
                    hash(key),
                    account.name(),
                    now,
                    now);
        });
        return key;
    }

    /** Whose session this is the key of, unless it has ended or the account is disabled. */
    public Optional<Account> of(String key) {
        long now = clock.millis();
        String hash = hash(key);
        Optional<Account> account = database
                .read(connection -> Accounts.select(
                        connection,
                        "WHERE disabled = 0 AND name = (SELECT account FROM account_session"
                                + " WHERE key = ? AND used >= ? AND begun >= ?)",
                        hash,
                        now - IDLE.toMillis(),
                        now - LONGEST.toMillis()))
                .stream()
                .findFirst();
        if (account.isPresent() && due(hash, now)) {
            database.write(connection ->
                    Accounts.update(connection, "UPDATE account_session SET used = ? WHERE key = ?", now, hash));
        }
        return account;
    }

    private boolean due(String hash, long now) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM account_session WHERE key = ? AND used < ?")) {
                select.setString(1, hash);
                select.setLong(2, now - NOTED_EVERY.toMillis());
                try (var row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Ends a session. */
    public void end(String key) {
        String hash = hash(key);
        database.write(connection -> Accounts.update(connection, "DELETE FROM account_session WHERE key = ?", hash));
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("account: this Java lacks SHA-256", e);
        }
    }
}
