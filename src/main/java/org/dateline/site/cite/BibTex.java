package org.dateline.site.cite;

import static org.dateline.site.cite.Reference.oneLine;

import java.util.stream.Collectors;

/** References in BibTeX, with the fields of biblatex's {@code @online}. */
public final class BibTex {
    private static final String BARE = "&%$#_";

    private final StringBuilder entry = new StringBuilder();

    private BibTex() {}

    /** One entry. */
    public static String of(Reference reference) {
        BibTex bib = new BibTex();
        bib.entry.append("@online{dateline").append(reference.id());
        bib.field("title", '{' + escaped(reference.title()) + '}');
        bib.field("author", reference.authors().stream().map(BibTex::author).collect(Collectors.joining(" and ")));
        bib.field("organization", escaped(reference.source()));
        bib.field("note", reference.reprinted() ? "First published by " + escaped(reference.origin()) : "");
        bib.field("date", reference.date());
        bib.field("langid", escaped(reference.language()));
        bib.field("url", address(reference.url().toString()));
        bib.field("urldate", reference.accessed());
        return bib.entry.append("\n}\n").toString();
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /** A name that BibTeX would take apart is kept together by braces. */
    private static String author(String name) {
        String text = escaped(name);
        return text.contains(",") || text.matches("(?i).*\\band\\b.*") ? '{' + text + '}' : text;
    }

    /** BibTeX counts braces even behind a backslash, so that these have names. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char each : oneLine(text).toCharArray()) {
            switch (each) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{' -> out.append("\\textbraceleft{}");
                case '}' -> out.append("\\textbraceright{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                default -> out.append(BARE.indexOf(each) >= 0 ? "\\" : "").append(each);
            }
        }
        return out.toString();
    }

    /** An address is taken letter by letter; it holds no braces by RFC 3986. */
    private static String address(String url) {
        return oneLine(url).replaceAll("[{}\\\\]", "");
    }
}
