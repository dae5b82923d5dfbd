package org.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a user's alias file that corrects what the program made of a name. */
public sealed interface Correction {
    /** The line in the file, counted from 1. */
    int line();

    /** The entity that it is about. */
    Which what();

    /** The same at another line, to compare files. */
    Correction at(int line);

    /**
     * An entity by its canonical name.
     *
     * @param name whatever its case and diacritics
     * @param type the only type meant, null for any
     */
    record Which(String name, @Nullable EntityType type) {
        /** Whether this is an entity of that type, given that the names are the same. */
        public boolean fits(EntityType other) {
            return type == null || type == other;
        }

        /** The name as compared. */
        public NameKey key() {
            return NameKey.of(name);
        }
    }

    /** The entity is another, or has another name. */
    record Becomes(int line, Which what, Which name) implements Correction {
        @Override
        public Correction at(int other) {
            return new Becomes(other, what, name);
        }
    }

    /** The entity is of another type. */
    record Retyped(int line, Which what, EntityType type) implements Correction {
        @Override
        public Correction at(int other) {
            return new Retyped(other, what, type);
        }
    }

    /** The name is no entity. */
    record Ignored(int line, Which what) implements Correction {
        @Override
        public Correction at(int other) {
            return new Ignored(other, what);
        }
    }

    /** Where the entity is spelled like this it is one of its own, named by the first spelling. */
    record Split(int line, Which what, List<String> spellings) implements Correction {
        public Split {
            spellings = List.copyOf(spellings);
        }

        @Override
        public Correction at(int other) {
            return new Split(other, what, spellings);
        }
    }

    /** These spellings, wherever they stand in a text, mean the entity. */
    record Spelled(int line, Which what, List<String> spellings) implements Correction {
        public Spelled {
            spellings = List.copyOf(spellings);
        }

        @Override
        public Correction at(int other) {
            return new Spelled(other, what, spellings);
        }
    }
}
