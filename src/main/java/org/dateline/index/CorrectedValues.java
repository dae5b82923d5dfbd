package org.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;

/**
 * The values of one dimension in one segment: as they were written, but of some documents as corrected.
 *
 * @param field the dimension
 * @param added values that no document was written with, in order
 * @param ordinals the numbers of the corrected documents' values among all, ascending
 */
record CorrectedValues(String field, AddedValues added, Map<Integer, long[]> ordinals) {

    /** The values of every dimension of names in a segment; nothing where no document is touched. */
    static Map<String, CorrectedValues> of(
            LeafReader leaf, Map<Integer, List<String>> touched, Function<Mention, Optional<Mention>> corrected)
            throws IOException {
        if (touched.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<Integer, TreeSet<BytesRef>>> names = names(touched, new Corrected(leaf, corrected));
        Map<String, CorrectedValues> values = new HashMap<>();
        for (EntityType type : EntityType.values()) {
            String field = Fields.dimension(type);
            values.put(field, of(leaf, field, touched, names.getOrDefault(field, Map.of())));
        }
        return values;
    }

    private static Map<String, Map<Integer, TreeSet<BytesRef>>> names(
            Map<Integer, List<String>> touched, Corrected corrected) throws IOException {
        Map<String, Map<Integer, TreeSet<BytesRef>>> names = new HashMap<>();
        for (Map.Entry<Integer, List<String>> each : touched.entrySet()) {
            for (Corrected.Name name : corrected.of(each.getKey(), each.getValue())) {
                names.computeIfAbsent(name.dimension(), key -> new HashMap<>())
                        .computeIfAbsent(each.getKey(), key -> new TreeSet<>())
                        .add(name.value());
            }
        }
        return names;
    }

    private static CorrectedValues of(
            LeafReader leaf, String field, Map<Integer, List<String>> touched, Map<Integer, TreeSet<BytesRef>> names)
            throws IOException {
        SortedSetDocValues written = DocValues.getSortedSet(leaf, field);
        Map<BytesRef, Long> known = new HashMap<>();
        TreeSet<BytesRef> fresh = new TreeSet<>();
        for (TreeSet<BytesRef> ofDocument : names.values()) {
            for (BytesRef name : ofDocument) {
                if (!known.containsKey(name)) {
                    known.put(name, written.lookupTerm(name));
                }
            }
        }
        known.forEach((name, ordinal) -> {
            if (ordinal < 0) {
                fresh.add(name);
            }
        });
        AddedValues added = AddedValues.to(written, fresh);
        known.replaceAll((name, ordinal) -> ordinal < 0 ? added.ordinal(name) : added.ofWritten(ordinal));
        Map<Integer, long[]> ordinals = new HashMap<>();
        for (int document : touched.keySet()) {
            ordinals.put(
                    document,
                    names.getOrDefault(document, new TreeSet<>()).stream()
                            .mapToLong(known::get)
                            .toArray());
        }
        return new CorrectedValues(field, added, ordinals);
    }

    /** These values, to be gone through. */
    SortedSetDocValues over(LeafReader leaf) throws IOException {
        return new CorrectedDocValues(DocValues.getSortedSet(leaf, field), added, ordinals, leaf.maxDoc());
    }

    /** What the corrections make of the names of a segment's documents. */
    private static final class Corrected {
        private final SortedSetDocValues mentions;
        private final Function<Mention, Optional<Mention>> correct;
        private final Map<Long, Optional<Name>> known = new HashMap<>();

        /** A value of a dimension. */
        record Name(String dimension, BytesRef value) {}

        Corrected(LeafReader leaf, Function<Mention, Optional<Mention>> correct) throws IOException {
            this.mentions = DocValues.getSortedSet(leaf, Fields.MENTIONED);
            this.correct = correct;
        }

        List<Name> of(int document, List<String> spellings) throws IOException {
            List<Name> names = new ArrayList<>();
            if (mentions.advanceExact(document)) {
                for (int i = mentions.docValueCount(); i > 0; i--) {
                    long ordinal = mentions.nextOrd();
                    Optional<Name> name = known.get(ordinal);
                    if (name == null) {
                        name = name(MentionKey.read(mentions.lookupOrd(ordinal)));
                        known.put(ordinal, name);
                    }
                    name.ifPresent(names::add);
                }
            }
            for (String spelling : spellings) {
                name(new Mention(0, 0, 1, EntityType.PERSON, spelling, spelling, Mention.LISTED))
                        .ifPresent(names::add);
            }
            return names;
        }

        private Optional<Name> name(Mention mention) {
            return correct.apply(mention)
                    .map(now -> new Name(Fields.dimension(now.type()), new BytesRef(Fields.cut(now.entity()))));
        }
    }
}
