package org.dateline.site;

/**
 * A line of the seeds file that cannot be used.
 *
 * @param line counted from 1
 * @param problem what is wrong and the way out
 */
public record SeedProblem(int line, String problem) {}
