package org.dateline.site;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values (RFC 4180) that a spreadsheet takes for text: a value that begins like a formula gets an
 * apostrophe before it (OWASP, "CSV injection").
 */
final class Csv {
    /** First character of a file, by which spreadsheets know that it is UTF-8. */
    static final String MARK = "\ufeff";

    private static final String FORMULA = "=+-@|%＝＋－＠\t\r\n";

    private Csv() {}

    /** One line, CR LF at its end. */
    static String line(List<String> values) {
        return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String text = value.replace('\0', ' ');
        String stripped = text.stripLeading();
        boolean formula = starts(text) || starts(stripped);
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean starts(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
