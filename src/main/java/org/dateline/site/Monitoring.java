package org.dateline.site;

import java.util.List;
import java.util.function.Supplier;
import org.dateline.metrics.Metrics;

/**
 * How others watch over the site.
 *
 * @param ailments why the site can't do its work now, a sentence each; empty while it is well
 * @param metrics its figures
 * @param shown whether they can be asked for
 */
public record Monitoring(Supplier<List<String>> ailments, Metrics metrics, boolean shown) {
    /** Of a site that is always well and shows no figures. */
    public static Monitoring none() {
        return new Monitoring(List::of, new Metrics(), false);
    }
}
