package org.dateline.article;

import java.util.Locale;
import java.util.Optional;

/** What sort of text an article is. */
public enum Kind {
    NEWS("news"),
    OPINION("opinion"),
    PRESS_RELEASE("press release"),
    TRANSCRIPT("transcript"),
    UNKNOWN("unknown");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The word shown to readers and used in addresses, in lower case. */
    public String label() {
        return label;
    }

    /** The kind of this label; hyphens and underscores count as spaces. */
    public static Optional<Kind> of(String label) {
        String wanted = label.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        for (Kind kind : values()) {
            if (kind.label.equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
