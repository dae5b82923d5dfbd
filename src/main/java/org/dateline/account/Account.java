package org.dateline.account;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Someone who may use this Dateline.
 *
 * @param name what she logs in as, in lower case
 * @param role what she may do
 * @param disabled whether she may do nothing for now
 * @param created since when
 */
public record Account(String name, Role role, boolean disabled, Instant created) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    public Account {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("account: '" + name
                    + "' is no name; take up to 64 letters from a to z, digits, dots, hyphens, underscores and @");
        }
    }

    /** A name as it is compared. */
    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether she may change what is everyone's. */
    public boolean admin() {
        return role == Role.ADMIN && !disabled;
    }
}
