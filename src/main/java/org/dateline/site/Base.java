package org.dateline.site;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;

/** The site's address as readers see it, for what they take away: feeds, OPML, the search plugin. */
final class Base {
    private final SiteSettings settings;
    private final Front front;

    Base(SiteSettings settings) {
        this.settings = settings;
        front = new Front(settings.trust());
    }

    /** The address, ending in a slash: as configured, else as this request was asked. */
    URI of(Context ctx) {
        return settings.base().orElseGet(() -> {
            try {
                return URI.create(front.scheme(ctx) + "://" + front.host(ctx) + "/");
            } catch (IllegalArgumentException e) {
                return URI.create("http://localhost/");
            }
        });
    }

    /** The address of a path as it was asked for or, where that is no URI, as we would write it. */
    static URI resolved(URI site, String asked, String ours) {
        try {
            return site.resolve(new URI(asked));
        } catch (URISyntaxException e) {
            return site.resolve(ours);
        }
    }
}
