package org.dateline.search;

import java.util.List;

/**
 * One thing that the query language can do, for the help page; a test runs each.
 *
 * @param query as typed
 * @param meaning what it finds
 */
public record QueryExample(String query, String meaning) {
    /** One of each. */
    public static final List<QueryExample> ALL = List.of(
            new QueryExample(
                    "Pompeo Iran \"al-Qaida\"",
                    "All three. Other spellings of a name are found too, and can be removed."),
            new QueryExample("=\"al-Qaeda\"", "This spelling alone, in this inflection."),
            new QueryExample("\"maximum pressure\"", "These words side by side, the small ones among them too."),
            new QueryExample("\"pressure campaign\"~3", "These words give or take three moves of a word."),
            new QueryExample("Pompeo NEAR/10 Iran", "Both within ten words of each other; w/10 is the same."),
            new QueryExample("Pompeo PRE/5 Iran", "The first up to five words before the second."),
            new QueryExample("(Zarif OR Tehran) -sanctions", "Either of the two, without the third."),
            new QueryExample("Zarif NOT (missile AND Geneva)", "Operators are in capitals; brackets group."),
            new QueryExample("sanction*", "Words that begin so."),
            new QueryExample("Ruhani~", "Words that differ by a letter or two; ~1 by one."),
            new QueryExample("atleast3(al-Qaida)", "Named at least three times."),
            new QueryExample("title:election", "In the headline; intitle: is the same."),
            new QueryExample("lead:Iran", "In the opening of the article."),
            new QueryExample("source:\"Voice of America\"", "Printed by this publisher, name or code."),
            new QueryExample("source:VOA source:Reuters", "The same field twice means either of the two."),
            new QueryExample("origin:AFP", "First published by it, whoever reprinted it."),
            new QueryExample("site:voanews.com", "From this host or one below it."),
            new QueryExample("author:Korkodinov", "By this author."),
            new QueryExample("person:\"Mike Pompeo\" mentions:2015", "Names a person and speaks of a year."),
            new QueryExample("org:\"al-Qaida\" place:Iran", "Names an organisation and a place."),
            new QueryExample("after:2021-01-01 before:2021-06-01", "Published between two days, both included."),
            new QueryExample(
                    "date:2021-01..2021-05", "Published in these months; a year, a month and a day are read too."),
            new QueryExample("date:unknown", "Of unknown date."),
            new QueryExample("when:7d kind:opinion", "Opinion of the last seven days; h, d, w, m and y are read."),
            new QueryExample("indexed:2d lang:en", "First seen here in the last two days, in English."));
}
