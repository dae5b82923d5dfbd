package org.dateline.crawl;

/** What is done with an address whose turn has come. */
interface Visitor {
    /** Visits an address. @throws InterruptedException when the crawl is stopped before an answer came */
    void visit(Due due, Seed seed) throws InterruptedException;
}
