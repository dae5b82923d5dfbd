package org.dateline.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.store.Database;

/** The accounts in the database. Thread-safe. */
public final class Accounts {
    private static final String SELECT = "SELECT name, role, disabled, created FROM account ";

    private final Database database;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    /** Those kept in this database. */
    public Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether there is any, disabled ones included: then nobody may come in without. */
    public boolean any() {
        return database.read(connection -> !select(connection, "LIMIT 1").isEmpty());
    }

    /** All, by name. */
    public List<Account> list() {
        return database.read(connection -> select(connection, "ORDER BY name"));
    }

    /** The account of this name. */
    public Optional<Account> find(String name) {
        return database.read(connection -> select(connection, "WHERE name = ?", Account.normal(name))).stream()
                .findFirst();
    }

    /**
     * Makes an account.
     *
     * @param password empty for someone who only comes through a proxy that vouches for her
     * @throws IllegalArgumentException when there is one of this name, or name or password will not do
     */
    public Account add(String name, String password, Role role) {
        Account account = new Account(Account.normal(name), role, false, Instant.ofEpochMilli(clock.millis()));
        String kept = password.isEmpty() ? "" : passwords.hash(checked(password));
        return database.write(connection -> {
            if (!select(connection, "WHERE name = ?", account.name()).isEmpty()) {
                throw new IllegalArgumentException("account: there is a '" + account.name()
                        + "' already; dateline user passwd " + account.name() + " gives it another password");
            }
            update(
                    connection,
                    "INSERT INTO account (name, password, role, created) VALUES (?, ?, ?, ?)",
                    account.name(),
                    kept,
                    role.name().toLowerCase(Locale.ROOT),
                    account.created().toEpochMilli());
            return account;
        });
    }

    private static String checked(String password) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new IllegalArgumentException("account: a password has %d to %,d characters; this one has %,d"
                    .formatted(Passwords.SHORTEST, Passwords.LONGEST, password.length()));
        }
        return password;
    }

    /** Gives an account another password and ends its sessions. @throws IllegalArgumentException for no such account */
    public void setPassword(String name, String password) {
        String kept = passwords.hash(checked(password));
        change(name, "UPDATE account SET password = ? WHERE name = ?", kept);
    }

    /** Keeps someone out from now on, or lets her in again. @throws IllegalArgumentException for no such account */
    public void disable(String name, boolean disabled) {
        change(name, "UPDATE account SET disabled = ? WHERE name = ?", disabled ? 1 : 0);
    }

    private void change(String name, String sql, Object value) {
        String normal = Account.normal(name);
        database.write(connection -> {
            if (update(connection, sql, value, normal) == 0) {
                throw new IllegalArgumentException(
                        "account: there is no '" + normal + "'; dateline user list shows who there is");
            }
            return update(connection, "DELETE FROM account_session WHERE account = ?", normal);
        });
    }

    /** The account of this name and password, unless it is disabled. Takes as long for a name that there is not. */
    public Optional<Account> check(String name, String password) {
        String normal = Account.normal(name);
        String kept = database.read(connection -> password(connection, normal));
        if (kept.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        return passwords.matches(kept, password)
                ? find(normal).filter(account -> !account.disabled())
                : Optional.empty();
    }

    private static String password(Connection db, String name) throws SQLException {
        try (PreparedStatement select = db.prepareStatement("SELECT password FROM account WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    static int update(Connection db, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    static List<Account> select(Connection db, String where, Object... values) throws SQLException {
        try (PreparedStatement select = db.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Account> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Account(
                            row.getString("name"),
                            Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                            row.getInt("disabled") != 0,
                            Instant.ofEpochMilli(row.getLong("created"))));
                }
            }
            return found;
        }
    }
}
