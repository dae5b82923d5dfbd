package org.dateline.crawl;

final class SeedParser {
    private SeedParser() {}

    static Seeds parse(String text) {
        return Seeds.NONE;
    }
}
