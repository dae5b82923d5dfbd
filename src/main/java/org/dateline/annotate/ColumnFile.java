package org.dateline.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that others have cut into tokens: one token a line, further columns parted by a tab or spaces, a blank line after
 * a sentence. A line {@code -DOCSTART-} opens another document.
 */
final class ColumnFile {
    static final String DOCUMENT_START = "-DOCSTART-";

    private ColumnFile() {}

    /**
     * A sentence as given.
     *
     * @param tokens its first columns, in order; empty for a second blank line in a row
     * @param opens whether it is a document's first
     */
    record Sentence(List<String> tokens, boolean opens) {
        Sentence {
            tokens = List.copyOf(tokens);
        }
    }

    /** All the sentences of a file. */
    static List<Sentence> read(BufferedReader in) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        boolean opens = true;
        String line;
        while ((line = in.readLine()) != null) {
            if (!line.isBlank()) {
                tokens.add(line.strip().split("[\t ]", 2)[0]);
                continue;
            }
            sentences.add(new Sentence(tokens, opens));
            opens = tokens.equals(List.of(DOCUMENT_START));
            tokens.clear();
        }
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(tokens, opens));
        }
        return sentences;
    }
}
