package org.dateline.article;

import java.net.URI;

/**
 * A link in the body.
 *
 * @param anchor its words
 * @param target the absolute http or https address
 */
public record Link(String anchor, URI target) {}
