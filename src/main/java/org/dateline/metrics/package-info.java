/**
 * Figures about a running Dateline in the text form that Prometheus reads. Input: what the stages count, or can be asked
 * for when someone looks. Output: text. No figure bears a query, an address or a person's name. What is counted, and who may
 * read it, is left to others.
 */
@NullMarked
package org.dateline.metrics;

import org.jspecify.annotations.NullMarked;
