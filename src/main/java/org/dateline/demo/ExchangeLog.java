package org.dateline.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest exchanges, oldest first; for any number of threads. */
final class ExchangeLog {
    private final int limit;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    /**
     * An empty log.
     *
     * @param limit how many exchanges to remember; older ones are forgotten
     */
    ExchangeLog(int limit) {
        this.limit = limit;
    }

    synchronized void add(Exchange exchange) {
        if (exchanges.size() == limit) {
            exchanges.removeFirst();
        }
        exchanges.addLast(exchange);
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }
}
