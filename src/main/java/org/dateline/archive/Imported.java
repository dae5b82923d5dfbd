package org.dateline.archive;

import org.dateline.article.Page;

/** What reading files for an import comes upon. */
public sealed interface Imported {
    /**
     * A page to be taken in.
     *
     * @param page the page
     */
    record Read(Page page) implements Imported {}

    /**
     * Something that was left out.
     *
     * @param path the file, with the line or record number where there is one ({@code news.jsonl: line 7})
     * @param reason why, for a person
     */
    record Skipped(String path, String reason) implements Imported {}
}
