package org.dateline.site.view;

/**
 * A line of an article's provenance.
 *
 * @param label what it is
 * @param value the fact
 * @param note its evidence or meaning, empty for none
 * @param exact whether the value is to be copied letter by letter (an id, a digest)
 */
public record Fact(String label, String value, String note, boolean exact) {
    static Fact of(String label, String value, String note) {
        return new Fact(label, value, note, false);
    }

    static Fact exact(String label, String value) {
        return new Fact(label, value, "", true);
    }
}
