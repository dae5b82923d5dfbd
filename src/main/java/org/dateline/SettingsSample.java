package org.dateline;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A settings file to begin with: every setting with what it does and its default, all commented out. */
public final class SettingsSample {
    private static final int WIDTH = 110;

    private SettingsSample() {}

    /** The file's text. */
    public static String text() {
        return "# Settings of Dateline. A line is key = value; take the # away to set one. Lengths of time: 500ms, 2s, 30m, 6h, 14d.\n"
                + Arrays.stream(Setting.values()).map(SettingsSample::entry).collect(Collectors.joining());
    }

    private static String entry(Setting setting) {
        String line = "#" + setting.key() + " = " + setting.byDefault();
        return "\n" + wrapped(setting.meaning() + ".") + line.stripTrailing() + "\n";
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder("#");
        int length = 1;
        for (String word : text.split(" ", -1)) {
            if (length + word.length() >= WIDTH) {
                lines.append("\n#");
                length = 1;
            }
            lines.append(' ').append(word);
            length += word.length() + 1;
        }
        return lines.append('\n').toString();
    }
}
