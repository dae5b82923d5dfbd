/**
 * The command line: one class per command, the only place that prints.
 *
 * <p>{@link org.dateline.cli.Cli#run} takes the arguments and returns the exit code: 0 done, 1 it failed (one line on
 * stderr says the stage, the thing and the way out), 2 the arguments can't be understood. Results go to stdout, progress
 * and errors to stderr. What a command does is left to the root package and the stages.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
