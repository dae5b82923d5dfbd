package org.dateline;

import java.net.URI;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dateline.account.Sessions;
import org.dateline.crawl.Standing;
import org.dateline.index.ArticleIndex;
import org.dateline.site.CrawlDesk;
import org.dateline.site.PageStanding;
import org.dateline.site.Site;
import org.dateline.site.SiteSettings;
import org.dateline.site.Stacks;
import org.dateline.site.Status;
import org.dateline.store.Database;

/** The site over a running {@link Dateline}. */
final class Served {
    private Served() {}

    static Site start(
            Dateline dateline,
            ArticleIndex index,
            Config config,
            Supplier<Status> status,
            Predicate<URI> retry,
            Clock clock) {
        Database database = dateline.database();
        Vitals vitals = new Vitals(dateline.folder(), database, dateline.archive(), index::state, status);
        return Site.start(
                new SiteSettings(config.host(), config.port(), config.base(), config.front(), config.load()),
                dateline.search(),
                stacks(dateline),
                dateline.saved(),
                dateline.accounts(),
                new Sessions(database, clock),
                new CrawlDesk(status, retry, page -> standing(database, page), dateline::notice),
                vitals.monitoring(config.metrics()),
                clock);
    }

    private static Stacks stacks(Dateline dateline) {
        return new Stacks(
                dateline.archive()::revisions,
                dateline.archive()::article,
                capture -> Captured.page(dateline.archive(), capture),
                dateline.aliases(),
                dateline::applyAliases);
    }

    private static PageStanding standing(Database database, URI page) {
        Standing known = Standing.of(database, page);
        return new PageStanding(known.goneSince(), known.why(), known.noArchive());
    }
}
