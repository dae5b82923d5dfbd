package org.dateline.saved;

import java.net.URI;

/**
 * Where a feed and what it leads to are.
 *
 * @param base the site's address, ending in a slash, that article addresses are made with
 * @param self the feed's own address
 * @param page the search page's address
 * @param name what tells the feed from every other, whatever the site's address and the feed's form
 */
public record Addresses(URI base, URI self, URI page, String name) {}
