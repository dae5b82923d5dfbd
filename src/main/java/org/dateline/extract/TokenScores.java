package org.dateline.extract;

import java.util.Map;

/**
 * How much tokens speak for a block being the article's: logarithms of odds, seen on many domains.
 *
 * @param names of the words in element names
 * @param texts of the words that blocks begin or end with
 */
record TokenScores(Map<String, Float> names, Map<String, Float> texts) {
    TokenScores {}
}
