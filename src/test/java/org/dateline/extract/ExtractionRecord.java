package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down everything that is read of each page of a labelled set, one line a page, and says which pages read
 * otherwise than when the same file was last written. For changes that are to make the extractor faster and nothing else:
 *
 * <pre>
 * ./mvnw -Psame-extraction test                  before the change, and again after it
 * ./mvnw -Psame-extraction test -Dset=FOLDER     any folder with truth.json.gz and the pages it names
 * </pre>
 */
final class ExtractionRecord {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SHOWN = 20;

    private ExtractionRecord() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path file = Path.of(args[1]);
        JsonNode truth = MAPPER.readTree(ExtractionEvaluation.unpacked(folder.resolve("truth.json.gz")));
        List<String> lines = lines(folder, truth);
        if (Files.exists(file)) {
            System.exit(compared(Files.readString(file).lines().toList(), lines));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        System.out.printf("%,d pages written to %s%n", lines.size(), file);
    }

    private static List<String> lines(Path folder, JsonNode truth) {
        List<Map.Entry<String, JsonNode>> records = new ArrayList<>(truth.properties());
        Extractor extractor = new Extractor(Publishers.shipped());
        return records.parallelStream()
                .map(each -> each.getKey() + "\t" + line(extractor, folder, each.getValue()))
                .toList();
    }

    /** What is read of a page in one line, as it stands in a file of UTF-8. */
    private static String line(Extractor extractor, Path folder, JsonNode record) {
        try {
            var page = ExtractionEvaluation.page(folder, record);
            String read = extractor.extract(page, "").toString().replaceAll("\\R", " ");
            return new String(read.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compared(List<String> before, List<String> after) {
        Map<String, String> known = new HashMap<>();
        before.forEach(line -> known.put(id(line), line));
        List<String> other =
                after.stream().filter(line -> !line.equals(known.get(id(line)))).toList();
        System.out.printf("%,d of %,d pages read otherwise%n", other.size(), after.size());
        other.stream().limit(SHOWN).forEach(line -> show(known.getOrDefault(id(line), ""), line));
        return other.isEmpty() ? 0 : 1;
    }

    /** Prints where two lines begin to differ. */
    private static void show(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        System.out.printf("%s%n  before: %s%n  after:  %s%n", id(after), around(before, at), around(after, at));
    }

    private static String around(String line, int at) {
        return line.substring(Math.max(0, at - 60), Math.min(line.length(), at + 100));
    }

    private static String id(String line) {
        return line.substring(0, Math.max(0, line.indexOf('\t')));
    }
}
