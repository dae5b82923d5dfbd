package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final String[] SENTENCES = {
        "Marta Quillen met the board of Harrow Steel Corp. in Lisbon .",
        "The mayor of Lisbon thanked Harrow Steel Corp. and left .",
        "Quillen said that the Senate had voted .",
    };
    private static final String[] LABELS = {
        "PER PER O O O O ORG ORG ORG O LOC O", "O O O LOC O ORG ORG ORG O O O", "PER O O O ORG O O O",
    };

    @Test
    void training_learns_its_examples_and_gives_the_same_bytes_each_time() {
        Training training = new Training(Model.shipped().lexicon());
        Model once = training.model("test", texts(40));
        List<int[]> labels = once.labels(training.sentences(texts(1).getFirst()));
        for (int s = 0; s < SENTENCES.length; s++) {
            assertArrayEquals(gold(LABELS[s]), labels.get(s));
        }
        assertArrayEquals(ModelWriter.bytes(once), ModelWriter.bytes(training.model("test", texts(40))));
    }

    @Test
    void a_model_that_is_written_and_read_is_the_same() throws IOException {
        byte[] bytes = ModelWriter.bytes(Model.shipped());
        assertTrue(bytes.length < 15_000_000, "a model file of " + bytes.length + " bytes");
        Model again = Model.read(new ByteArrayInputStream(bytes));
        assertEquals(Model.shipped().version(), again.version());
        assertArrayEquals(bytes, ModelWriter.bytes(again));
    }

    @Test
    void another_file_is_refused() {
        assertThrows(IOException.class, () -> Model.read(new ByteArrayInputStream(new byte[100])));
    }

    private static List<LabelledText> texts(int copies) {
        List<Block> blocks =
                java.util.Arrays.stream(SENTENCES).map(s -> Block.of(0, s)).toList();
        List<int[]> gold = java.util.Arrays.stream(LABELS).map(ModelTest::gold).toList();
        return java.util.Collections.nCopies(copies, new LabelledText("own", blocks, gold));
    }

    private static int[] gold(String types) {
        String[] each = types.split(" ", -1);
        int[] labels = new int[each.length];
        for (int i = 0; i < each.length; ) {
            int end = i + 1;
            while (end < each.length && each[end].equals(each[i])) {
                end++;
            }
            int type = List.of("PER", "ORG", "LOC").indexOf(each[i]) + 1;
            if (type > 0) {
                Labels.set(labels, i, end, type);
            }
            i = end;
        }
        return labels;
    }
}
