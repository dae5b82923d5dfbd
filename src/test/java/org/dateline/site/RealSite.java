package org.dateline.site;

import java.nio.file.Path;
import java.util.List;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.store.Database;

/** A site over a real index of these articles. */
final class RealSite implements AutoCloseable {
    final Site site;
    final Search search;
    final Browserless ask;
    private final Database database;
    private final ArticleIndex index;

    RealSite(Path folder, List<Article> articles) {
        this(folder, articles, new SiteSettings("127.0.0.1", 0, null));
    }

    RealSite(Path folder, List<Article> articles, SiteSettings settings) {
        database = Database.open(folder.resolve("dateline.db"));
        index = ArticleIndex.open(folder.resolve("lucene"));
        articles.forEach(index::put);
        index.commit(articles.size());
        index.refresh();
        search = new Search(index.searchers(), Aliases.NONE, TestSite.CLOCK);
        site = Site.start(
                settings,
                search,
                new SavedSearches(database, TestSite.CLOCK),
                new Accounts(database, TestSite.CLOCK),
                new Sessions(database, TestSite.CLOCK),
                CrawlDesk.of(SampleLibrary::status),
                TestSite.CLOCK);
        ask = new Browserless(site);
    }

    @Override
    public void close() {
        site.close();
        index.close();
        database.close();
    }
}
