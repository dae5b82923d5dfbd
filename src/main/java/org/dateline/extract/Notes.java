package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.extract.Explanation.BlockNote;
import org.dateline.extract.Explanation.FieldNote;
import org.dateline.extract.Explanation.RootNote;

/** Collects an explanation while a page is read; the one that does not listen never makes a note. */
final class Notes {
    private final boolean listening;
    private final List<BlockNote> blocks = new ArrayList<>();
    private final List<RootNote> roots = new ArrayList<>();
    private final List<FieldNote> fields = new ArrayList<>();

    private Notes(boolean listening) {
        this.listening = listening;
    }

    /** Notes that are kept. */
    static Notes taken() {
        return new Notes(true);
    }

    /** Notes that nobody wants. */
    static Notes none() {
        return new Notes(false);
    }

    /** Whether somebody wants them. */
    boolean taking() {
        return listening;
    }

    void block(Supplier<BlockNote> note) {
        if (listening) {
            blocks.add(note.get());
        }
    }

    void root(Supplier<RootNote> note) {
        if (listening) {
            roots.add(note.get());
        }
    }

    void field(String field, String value, String evidence) {
        if (listening) {
            fields.add(new FieldNote(field, value, evidence));
        }
    }

    Explanation explanation() {
        return new Explanation(blocks, roots, fields);
    }
}
