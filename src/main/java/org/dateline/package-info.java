/**
 * The program as a whole: {@link org.dateline.Main} starts it, {@link org.dateline.Config} is what it was told, and
 * {@link org.dateline.Ingest} is the way of an article through the stages. Only here do the stages meet.
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
