package org.dateline.site;

import java.time.Instant;

/**
 * A host that is left alone for a while.
 *
 * @param host host and port
 * @param until when it is asked again
 * @param why in plain words
 */
public record RestingHost(String host, Instant until, String why) {}
