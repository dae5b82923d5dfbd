package org.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Arrays;
import java.util.stream.Stream;

/** The package rules of the design: which stage may know which. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule article_knows_no_other_package = knowsOnly("article");

    @ArchTest
    static final ArchRule store_knows_no_other_package = knowsOnly("store");

    @ArchTest
    static final ArchRule demo_knows_no_other_package = knowsOnly("demo");

    @ArchTest
    static final ArchRule metrics_knows_no_other_package = knowsOnly("metrics");

    @ArchTest
    static final ArchRule crawl_knows_article_and_store = knowsOnly("crawl", "article", "store");

    @ArchTest
    static final ArchRule archive_knows_article_and_store = knowsOnly("archive", "article", "store");

    @ArchTest
    static final ArchRule backup_knows_article_archive_and_store = knowsOnly("backup", "article", "archive", "store");

    @ArchTest
    static final ArchRule extract_knows_article = knowsOnly("extract", "article");

    @ArchTest
    static final ArchRule annotate_knows_article = knowsOnly("annotate", "article");

    @ArchTest
    static final ArchRule index_knows_article = knowsOnly("index", "article");

    @ArchTest
    static final ArchRule search_knows_article_and_index = knowsOnly("search", "article", "index");

    @ArchTest
    static final ArchRule saved_knows_article_search_and_store = knowsOnly("saved", "article", "search", "store");

    @ArchTest
    static final ArchRule account_knows_store = knowsOnly("account", "store");

    @ArchTest
    static final ArchRule site_knows_article_search_saved_account_and_metrics =
            knowsOnly("site", "article", "search", "saved", "account", "metrics");

    @ArchTest
    static final ArchRule jsoup_stays_in_crawl_and_extract = staysIn("org.jsoup..", "crawl", "extract");

    @ArchTest
    static final ArchRule lucene_stays_in_index_and_search = staysIn("org.apache.lucene..", "index", "search");

    @ArchTest
    static final ArchRule javalin_stays_in_site = staysIn("io.javalin..", "site");

    @ArchTest
    static final ArchRule warc_stays_in_archive = staysIn("org.netpreserve..", "archive");

    @ArchTest
    static final ArchRule prometheus_stays_in_metrics = staysIn("io.prometheus..", "metrics");

    @ArchTest
    static final ArchRule picocli_stays_in_cli = staysIn("picocli..", "cli");

    @ArchTest
    static final ArchRule only_cli_prints = noClasses()
            .that()
            .resideOutsideOfPackage("org.dateline.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule addresses_are_uris = fields().should().notHaveRawType(URL.class);

    @ArchTest
    static final ArchRule names_name_nouns = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static ArchRule knowsOnly(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(each -> "org.dateline." + each + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign =
                resideInAPackage("org.dateline..").and(not(resideInAnyPackage(allowed)));
        return noClasses()
                .that()
                .resideInAPackage("org.dateline." + name + "..")
                .should()
                .dependOnClassesThat(foreign)
                .allowEmptyShould(true);
    }

    private static ArchRule staysIn(String library, String... packages) {
        String[] allowed = Arrays.stream(packages)
                .map(each -> "org.dateline." + each + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("org.dateline..")
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(library)))
                .allowEmptyShould(true);
    }
}
