package org.dateline.archive;

/**
 * Where a record lies.
 *
 * @param file name of the WARC file
 * @param position offset of its gzip member in bytes
 */
record Place(String file, long position) {}
