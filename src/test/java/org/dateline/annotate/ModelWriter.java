package org.dateline.annotate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what {@link Model#read} reads. */
final class ModelWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The bytes of a model file. */
    static byte[] bytes(Model model) {
        ModelWriter writer = new ModelWriter();
        try {
            writer.write(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(Model model) throws IOException {
        out.writeInt(Model.FORMAT);
        out.writeUTF(model.version());
        Lexicon lexicon = model.lexicon();
        write(lexicon.words());
        for (char cluster : lexicon.clusters()) {
            out.writeChar(cluster);
        }
        out.write(lexicon.habits());
        write(lexicon.names());
        out.write(lexicon.kinds());
        Weights weights = model.weights();
        write(weights.features());
        out.write(weights.rows());
        out.writeFloat(weights.scale());
        for (float transition : weights.transitions()) {
            out.writeFloat(transition);
        }
        write(model.convention().words());
        out.write(model.convention().odds());
    }

    private void write(HashIndex index) throws IOException {
        out.writeInt(index.size());
        int before = 0;
        for (int i = 0; i < index.size(); i++) {
            int distance = index.hash(i) - before;
            before = index.hash(i);
            while ((distance & ~0x7f) != 0) {
                out.writeByte((distance & 0x7f) | 0x80);
                distance >>>= 7;
            }
            out.writeByte(distance);
        }
    }
}
