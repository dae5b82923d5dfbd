package org.dateline.index;

import java.util.Optional;
import java.util.function.Function;
import org.dateline.article.CorrectionsChange;
import org.dateline.article.Mention;

/**
 * How searchers show the names of articles that were not written anew since the user's corrections changed.
 *
 * @param change which articles those are; they may be written anew in the meantime
 * @param corrected a mention as it was before any correction → as it is after all, empty when it is none
 */
public record AsCorrected(CorrectionsChange change, Function<Mention, Optional<Mention>> corrected) {}
