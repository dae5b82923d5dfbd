package org.dateline.annotate;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Tells texts whose labels follow the convention of defence reports from others. Such sets label whole descriptions
 * ("Iraqi President Fuad Masum", "ISIL tactical units") and a country that acts as an organisation. The model has weights
 * of its own for them; articles are always read as news.
 */
final class Convention {
    /** What one unit of a logarithm is worth in a word's odds. */
    static final int UNITS = 16;

    /** How much likelier, for each word on average; other kinds of texts were seen to stay under 3, reports above 8. */
    private static final int MARGIN = 5;

    private static final int SALT = 0x5eed0001;

    private final HashIndex words;
    private final byte[] odds;

    /**
     * A convention that keeps these arrays.
     *
     * @param words the hashes of words in lower case
     * @param odds for each how much likelier it is in reports: the logarithm of the ratio, in {@link #UNITS}
     */
    Convention(HashIndex words, byte[] odds) {
        this.words = words;
        this.odds = odds;
    }

    static Convention read(DataInputStream in) throws IOException {
        HashIndex words = HashIndex.read(in);
        return new Convention(words, in.readNBytes(words.size()));
    }

    /** Whether these sentences together read like reports. */
    boolean reports(List<Sentence> sentences) {
        long sum = 0;
        for (Sentence sentence : sentences) {
            sum -= (long) MARGIN * sentence.size();
            for (int i = 0; i < sentence.size(); i++) {
                int at = words.find(sentence.form(i).lower);
                sum += at < 0 ? 0 : odds[at];
            }
        }
        return sum > 0;
    }

    /** The features of each token as those of a report, which stand beside the general ones. */
    static int[][] ofReport(int[][] features) {
        int[][] own = new int[features.length][];
        for (int i = 0; i < own.length; i++) {
            own[i] = new int[features[i].length];
            for (int k = 0; k < own[i].length; k++) {
                own[i][k] = Hash.of(SALT, features[i][k]);
            }
        }
        return own;
    }

    HashIndex words() {
        return words;
    }

    byte[] odds() {
        return odds;
    }
}
