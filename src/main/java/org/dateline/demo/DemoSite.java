package org.dateline.demo;

import java.net.URI;

/**
 * One publisher of the demo web.
 *
 * @param name the publisher's name
 * @param code a short form such as {@code MW}
 * @param home the address of its front page, ending in a slash
 */
public record DemoSite(String name, String code, URI home) {}
