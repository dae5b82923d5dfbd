package org.dateline.demo;

/**
 * One request that the demo web answered.
 *
 * @param site code of the publisher that was asked
 * @param method {@code GET}, {@code HEAD} or what else was sent
 * @param path path and query as asked for
 * @param status status of the answer
 * @param userAgent the User-Agent header, empty when there was none
 * @param conditional whether the request carried If-None-Match or If-Modified-Since
 */
public record Exchange(String site, String method, String path, int status, String userAgent, boolean conditional) {}
