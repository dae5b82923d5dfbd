package org.dateline.crawl;

/** Which machines may be spoken to. */
final class AddressGuard {
    private AddressGuard() {}

    static String endpoint(String addressAndPort) {
        return addressAndPort;
    }
}
