package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the names in bylines that are desks, agencies and offices rather than people. */
final class Organisations {
    private static final Set<String> WORDS = Set.of(
            "news",
            "newspaper",
            "press",
            "agency",
            "agencies",
            "agentur",
            "agenturen",
            "agence",
            "agencia",
            "media",
            "team",
            "desk",
            "bureau",
            "board",
            "magazine",
            "journal",
            "times",
            "post",
            "tribune",
            "gazette",
            "institute",
            "center",
            "centre",
            "foundation",
            "university",
            "council",
            "committee",
            "ministry",
            "department",
            "association",
            "group",
            "network",
            "television",
            "radio",
            "tv",
            "online",
            "digital",
            "editors",
            "editorial",
            "wire",
            "wires",
            "service",
            "services",
            "inc",
            "ltd",
            "llc",
            "gmbh",
            "corp",
            "company",
            "newsroom",
            "redaktion",
            "rédaction",
            "redacción",
            "redazione",
            "redactie",
            "zeitung",
            "daily",
            "weekly",
            "today",
            "report",
            "insights",
            "review",
            "world",
            "international",
            "government",
            "embassy",
            "party",
            "society",
            "union",
            "federation",
            "club",
            "project",
            "staff",
            "editor",
            "pressestelle",
            "sports");

    private static final Pattern LEGAL = Pattern.compile(
            "(?u).+[\\s,](?:Inc|Incorporated|Ltd|Limited|LLC|L\\.L\\.C|LLP|PLC|plc|PC|P\\.C|Corp|Corporation|GmbH|AG|KG|SE|SA|S\\.A|S\\.A\\.S|SARL|SpA|S\\.p\\.A|S\\.L|B\\.V|BV|NV|AB|ASA|Oy|ApS|Pty|Pvt)\\.?");

    private static final Pattern DOMAIN = Pattern.compile("\\S+\\.\\p{L}{2,4}");

    private Organisations() {}

    /** Whether a name ends in the form of a company, which signs no articles. */
    static boolean legal(String name) {
        return LEGAL.matcher(name).matches();
    }

    static boolean isOne(String name) {
        List<String> words = Texts.words(name.toLowerCase(Locale.ROOT));
        boolean domain = DOMAIN.matcher(name).matches();
        return domain || words.stream().anyMatch(WORDS::contains);
    }
}
