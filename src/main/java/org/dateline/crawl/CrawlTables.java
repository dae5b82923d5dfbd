package org.dateline.crawl;

import org.dateline.store.Database;

/** What the crawl keeps in the database, each part of it with what reads and writes it. */
record CrawlTables(Roster roster, Frontier frontier, Ledger ledger, Rests rests, Traps traps, SectionRoom sections) {
    static CrawlTables of(Database database) {
        return new CrawlTables(
                new Roster(database),
                new Frontier(database),
                new Ledger(database),
                new Rests(database),
                new Traps(database),
                new SectionRoom(database));
    }
}
