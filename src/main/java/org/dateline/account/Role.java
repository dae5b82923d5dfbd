package org.dateline.account;

/** What someone may do beside searching and keeping her own searches. */
public enum Role {
    /** Nothing more. */
    READER,
    /** Change what is everyone's: crawling, sources, names. */
    ADMIN
}
