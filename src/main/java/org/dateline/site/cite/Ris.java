package org.dateline.site.cite;

import static org.dateline.site.cite.Reference.oneLine;

/** References in RIS, as reference managers import it (Research Information Systems, 2011 tags); lines end in CR LF. */
public final class Ris {
    private final StringBuilder lines = new StringBuilder();

    private Ris() {}

    /** One record, with the empty line that parts it from the next. */
    public static String of(Reference reference) {
        Ris ris = new Ris();
        ris.line("TY", reference.news() ? "NEWS" : "ELEC");
        ris.line("ID", reference.id());
        ris.line("TI", reference.title());
        reference.authors().forEach(author -> ris.line("AU", author));
        ris.line("T2", reference.source());
        if (reference.reprinted()) {
            ris.line("N1", "First published by " + reference.origin());
        }
        ris.published(reference.date());
        ris.line("LA", reference.language());
        ris.line("UR", reference.url().toString());
        ris.line("Y2", slashed(reference.accessed()));
        ris.line("M1", reference.digest());
        ris.lines.append("ER  - \r\n\r\n");
        return ris.lines.toString();
    }

    /** Year, and date as {@code YYYY/MM/DD/other}. */
    private void published(String date) {
        if (!date.isEmpty()) {
            line("PY", date.substring(0, 4));
            line("DA", slashed(date));
        }
    }

    private static String slashed(String date) {
        return date.replace('-', '/') + (date.length() == 7 ? "//" : "/");
    }

    private void line(String tag, String value) {
        String plain = oneLine(value);
        if (!plain.isEmpty()) {
            lines.append(tag).append("  - ").append(plain).append("\r\n");
        }
    }
}
