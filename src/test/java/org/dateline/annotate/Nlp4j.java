package org.dateline.annotate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tukaani.xz.XZInputStream;

/**
 * Reads the lexica of the artefact edu.emory.mathcs.nlp:nlp4j-english (Apache License 2.0), which are serialized maps: of
 * words to their Brown clusters and of names to the lists that hold them.
 */
final class Nlp4j {
    private static final String LEXICA = "/edu/emory/mathcs/nlp/lexica/en-";

    private Nlp4j() {}

    /** Words in lower case, digits as 0, with the paths of their clusters, longer and shorter ones. */
    static Map<?, ?> clusters() throws IOException {
        return (Map<?, ?>) read("brown-clusters-simplified-lowercase.xz");
    }

    /** Hands over each name, its words parted by spaces, with the numbers of its lists. */
    static void names(BiConsumer<String, Set<?>> to) throws IOException {
        PrefixTree tree = (PrefixTree) read("named-entity-gazetteers-simplified.xz");
        if (tree.n_root != null) {
            walk(tree.n_root, "", to);
        }
    }

    private static void walk(PrefixNode node, String name, BiConsumer<String, Set<?>> to) {
        if (node.value instanceof Set<?> lists) {
            to.accept(name.strip(), lists);
        }
        node.forEach((word, next) -> walk((PrefixNode) next, name + " " + word, to));
    }

    private static Object read(String lexicon) throws IOException {
        InputStream file = Nlp4j.class.getResourceAsStream(LEXICA + lexicon);
        Objects.requireNonNull(file, "nlp4j-english is not on the class path; run ./mvnw -Ptrain-tagger test");
        try (ObjectInputStream in = new Reader(new BufferedInputStream(new XZInputStream(file)))) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("nlp4j-english: " + lexicon, e);
        }
    }

    /** Takes our own two classes for those of NLP4J. */
    private static final class Reader extends ObjectInputStream {
        Reader(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            String name = described.getName();
            if (name.endsWith(".PrefixTree")) {
                return PrefixTree.class;
            }
            return name.endsWith(".PrefixNode") ? PrefixNode.class : super.resolveClass(described);
        }
    }
}

/** As NLP4J 1.1.2 serialized it; names of class and fields are the stream's. */
final class PrefixTree implements Serializable {
    private static final long serialVersionUID = 6471355272521434323L;

    @org.jspecify.annotations.Nullable
    PrefixNode n_root;
}

/** As NLP4J 1.1.2 serialized it. */
final class PrefixNode extends HashMap<Object, Object> {
    private static final long serialVersionUID = 1566684742873455351L;

    @org.jspecify.annotations.Nullable
    Object value;
}
