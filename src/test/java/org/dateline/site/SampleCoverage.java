package org.dateline.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Corrections;
import org.dateline.article.Digest;
import org.dateline.article.Revision;
import org.dateline.article.UserAliases;
import org.dateline.index.Sample;

/** Invented articles of several sources about one matter, and the versions of one of them. */
final class SampleCoverage {
    static final String HARBOUR = "Harbour Courier";
    static final String GAZETTE = "Grain Gazette";
    static final String MINISTRY = "Ministry of the Sea";
    static final String ARABIC = "صوت الميناء";
    static final String HOSTILE = "Source " + SampleLibrary.SCRIPT;
    static final String COMPARED =
            "/compare?q=strait&source=Harbour+Courier&source=Grain+Gazette&source=Ministry+of+the+Sea";

    private static final Instant SEEN = Instant.parse("2026-03-02T09:15:30Z");
    private static final String FIRST = "Envoys of the two shores met in Port Hale on Monday for the first time.";
    private static final String SECOND =
            "The strait carries a third of the grain of the region, by the port's own count.";
    private static final String THIRD = "Pilots, whom both sides want to license, stayed away from the talks.";
    private static final String FOURTH = "A second round is planned for 14 March in Saltmere.";

    private SampleCoverage() {}

    static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            articles.add(Sample.named("Tolls in the strait, part " + i)
                    .source(HARBOUR, "")
                    .text("Envoys spoke of the strait and its tolls for the " + i + "th time, says Ilse Marrow.")
                    .person("Ilse Marrow", "Tomas Okonjo")
                    .organisation("Shipping Board")
                    .place("Port Hale")
                    .day((2023 + i % 4) + "-02-0" + (1 + i % 9))
                    .mentions("2026-03-14", "2026-03-14")
                    .article());
        }
        articles.add(Sample.named("Grain waits at the strait")
                .source(GAZETTE, "")
                .text(
                        "Grain waits at the mouth of the strait, and insurers ask for more.",
                        "Ilse Marrow did not answer.")
                .person("Ilse Marrow", "Rhea Castellan-Whitford")
                .organisation("Insurers of the Northern and Southern Shores, Mutual")
                .place("Saltmere")
                .day("2025-11-28")
                .mentions("2025-10-01", "2025-10-03")
                .mentions("2026-03-14", "2026-03-14")
                .article());
        articles.add(Sample.named("Note on the strait")
                .source(MINISTRY, "")
                .text("The ministry takes note of the resumption of contacts on the strait.")
                .place("Port Hale")
                .article());
        articles.add(Sample.named("استئناف المحادثات")
                .source(ARABIC, "")
                .text("اجتمع المبعوثون في بورت هيل (Port Hale) حول strait.")
                .person("إلسه مارو")
                .language("ar")
                .day("2026-02-01")
                .article());
        articles.add(Sample.named("Headline " + SampleLibrary.SCRIPT)
                .source(HOSTILE, "")
                .text("The strait " + SampleLibrary.SCRIPT)
                .person("Person " + SampleLibrary.SCRIPT, "Ilse Marrow")
                .day("2024-01-05")
                .mentions("2011-11-11", "2011-11-11")
                .article());
        return articles;
    }

    /** Versions of two articles of {@link SampleLibrary}, and an alias file in a folder. */
    static Stacks stacks(Path folder) {
        return new Stacks(
                SampleCoverage::revisions,
                SampleCoverage::version,
                SampleCoverage::captured,
                new UserAliases(folder.resolve("aliases.txt"), Corrections.NONE),
                () -> {});
    }

    private static Optional<CapturedPage> captured(String capture) {
        String source = "<title>Ferry</title><p>A captured page " + SampleLibrary.SCRIPT + "</p>";
        return Optional.of(new CapturedPage(
                URI.create("https://harbour.example/ferry"),
                SEEN,
                "text/html",
                source.length(),
                capture.isEmpty(),
                Digest.of(source),
                List.of("Ferry", "A captured page " + SampleLibrary.SCRIPT, "صفحة"),
                source));
    }

    static List<Revision> revisions(ArticleId id) {
        int versions = id.equals(SampleLibrary.HARBOUR) ? 3 : id.equals(SampleLibrary.HOSTILE) ? 2 : 1;
        List<Revision> revisions = new ArrayList<>();
        for (int number = 1; number <= versions; number++) {
            Article article = version(id, number);
            revisions.add(new Revision(
                    id, number, SEEN.plus(Duration.ofHours(number)), article.textDigest(), "urn:uuid:" + number));
        }
        return revisions;
    }

    private static Optional<Article> version(Revision revision) {
        return Optional.of(version(revision.article(), revision.number()));
    }

    private static Article version(ArticleId id, int number) {
        if (id.equals(SampleLibrary.HOSTILE)) {
            return Sample.named("Headline " + number + SampleLibrary.SCRIPT)
                    .dek(number + SampleLibrary.SCRIPT)
                    .text("Body of " + number + SampleLibrary.SCRIPT)
                    .article();
        }
        return switch (number) {
            case 1 ->
                Sample.named("Talks on the strait resume")
                        .text(FIRST, SECOND, THIRD, FOURTH)
                        .article();
            case 2 ->
                Sample.named("Talks on the strait resume")
                        .text(FIRST, SECOND.replace("a third", "a quarter"), FOURTH, "Correction: it is a quarter.")
                        .article();
            default ->
                Sample.named("Talks on the strait of Velna resume")
                        .dek("A date and no agreement")
                        .text(FOURTH, FIRST, SECOND.replace("a third", "a quarter"), "Nothing was signed.")
                        .article();
        };
    }
}
