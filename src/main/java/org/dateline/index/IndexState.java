package org.dateline.index;

import java.time.Duration;

/**
 * How an index does, for whoever watches over it.
 *
 * @param open whether it takes articles; one whose files failed is opened again within seconds, if the disk can be used by then
 * @param segments parts that a search goes through
 * @param deleted articles that were replaced and not yet cleared away
 * @param commits times that it was made durable since it was opened
 * @param sinceRefresh how long ago searchers were last shown what came
 */
public record IndexState(boolean open, int segments, int deleted, long commits, Duration sinceRefresh) {}
