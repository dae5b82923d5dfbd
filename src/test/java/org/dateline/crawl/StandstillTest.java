package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.store.StoreException;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private final Standstill standstill = new Standstill();

    @Test
    void itLastsUntilAPageWasVisitedToItsEnd() {
        standstill.over(7);
        assertEquals("", standstill.why());
        standstill.because(new StoreException("store: the disk is full"), 7);
        standstill.over(7);
        assertEquals("store: the disk is full", standstill.why());
        standstill.because(new StoreException("store: the disk is still full"), 8);
        standstill.over(8);
        assertEquals("store: the disk is still full", standstill.why());
        standstill.over(9);
        assertEquals("", standstill.why());
    }
}
