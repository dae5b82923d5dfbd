/**
 * Copies of what is kept, and the way back from them.
 *
 * <p>{@link org.dateline.backup.Backup} copies a data folder into another one beside whoever writes it, {@link
 * org.dateline.backup.BackupCheck} reads such a copy through, and {@link org.dateline.backup.Restore} makes a data folder
 * of it. A backup folder holds WARC files that are shared ({@code warc/}) and a folder for each time, named by the instant,
 * with the database, the small files and a manifest that says how many bytes of which file belong to it and their
 * SHA-256. {@link org.dateline.backup.SafeCopies} are copies inside the data folder of what the archive does not hold:
 * saved searches and accounts.
 *
 * <p>The index is left out: it is made again from the archive.
 */
@NullMarked
package org.dateline.backup;

import org.jspecify.annotations.NullMarked;
