/**
 * The data folder: who owns it, where things lie in it, and its SQLite database.
 *
 * <p>{@link org.dateline.store.DataFolder} is opened by one process for writing (a lock file holds others off) or by any
 * number for reading. {@link org.dateline.store.Database} runs the numbered migrations and hands out short transactions;
 * it knows nothing of what the tables mean. Each table belongs to the one package whose name its migration gives.
 */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
