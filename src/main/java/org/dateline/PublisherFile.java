package org.dateline;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.extract.Publishers;

/** The user's own table of agencies and publishers, {@code publishers.txt} in the data folder. */
public final class PublisherFile {
    private PublisherFile() {}

    /**
     * The shipped table, with the lines of a file laid over it if there is one.
     *
     * @param own UTF-8 text in the form that {@link Publishers} describes; need not exist
     * @throws ConfigException with the line when one is not of the form, or when the file can't be read as UTF-8 text
     */
    public static Publishers over(Path own) {
        Publishers shipped = Publishers.shipped();
        if (!Files.exists(own)) {
            return shipped;
        }
        try (Reader text = Files.newBufferedReader(own)) {
            return shipped.with(Publishers.read(text, own.getFileName().toString()));
        } catch (IOException e) {
            throw new ConfigException(
                    "publishers: " + own + " cannot be read as UTF-8 text (" + e.getMessage() + "); mend or remove it");
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage() + "; mend the line in " + own);
        }
    }
}
