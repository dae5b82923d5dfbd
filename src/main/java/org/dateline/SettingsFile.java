package org.dateline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a settings file: UTF-8, a line {@code key = value} for each setting, {@code #} before what is only said. */
final class SettingsFile {
    private final Path path;
    private final List<String> problems;
    private final Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);
    private final Map<Setting, Integer> lines = new EnumMap<>(Setting.class);

    private SettingsFile(Path path, List<String> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** What the file sets; what is wrong with it is added to the problems, each with its line. */
    static Map<Setting, Settings.Value> read(Path path, List<String> problems) {
        SettingsFile file = new SettingsFile(path, problems);
        try {
            file.lines(Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(
                    "cannot read " + path + " (" + e.getClass().getSimpleName() + "); name another with --config FILE");
        }
        return file.values;
    }

    private void lines(byte[] bytes) {
        int number = 1;
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                line(number++, ByteBuffer.wrap(bytes, from, i - from));
                from = i + 1;
            }
        }
    }

    private void line(int number, ByteBuffer bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            wrong(number, "not UTF-8 text; save the file as UTF-8");
            return;
        }
        String line = (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
        if (line.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            wrong(number, "a control character; write plain text");
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            entry(number, line);
        }
    }

    private void entry(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            wrong(number, "expected 'key = value', found '" + Settings.withoutPassword(line) + "'");
            return;
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        Setting.of(key)
                .ifPresentOrElse(
                        setting -> set(setting, number, value),
                        () -> wrong(number, "unknown key '" + key + "' (" + Setting.hint(key) + ")"));
    }

    private void set(Setting setting, int number, String value) {
        Integer before = lines.putIfAbsent(setting, number);
        if (before != null) {
            wrong(number, "'" + setting.key() + "' is set in line " + before + " already; keep one of them");
        } else {
            values.put(setting, new Settings.Value(setting, value, where(number)));
        }
    }

    private void wrong(int number, String what) {
        problems.add(where(number) + ": " + what);
    }

    private String where(int number) {
        return path.getFileName() + ": line " + number;
    }
}
