package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Robots are kept from every site that they can reach. */
class RobotsTest {
    private static final URI BASE = URI.create("https://dateline.example.org/");

    @TempDir
    Path folder;

    @Test
    void aSiteKnownOutsideKeepsRobotsOut() {
        try (RealSite site = new RealSite(folder, List.of(), new SiteSettings("127.0.0.1", 0, BASE))) {
            assertEquals(
                    "User-agent: *\nDisallow: /\n", site.ask.get("/robots.txt").body());
            for (String path : List.of("/", "/search?q=a", "/feed.atom?q=a", "/api/search", "/nothing")) {
                assertEquals(
                        Optional.of("noindex, nofollow"),
                        site.ask.get(path).headers().firstValue("X-Robots-Tag"),
                        path);
            }
        }
    }

    @Test
    void oneOnThisMachineAloneHasNobodyToKeepOut() {
        try (RealSite site = new RealSite(folder, List.of())) {
            assertEquals(
                    "User-agent: *\nDisallow:\n", site.ask.get("/robots.txt").body());
            assertEquals(Optional.empty(), site.ask.get("/").headers().firstValue("X-Robots-Tag"));
        }
    }

    @Test
    void aloneIsOneWithoutAnAddressOfItsOwnAndNobodyInFront() {
        assertTrue(new SiteSettings("localhost", 0, null).alone());
        assertFalse(new SiteSettings("0.0.0.0", 0, null).alone());
        assertFalse(new SiteSettings("127.0.0.1", 0, BASE).alone());
        assertFalse(new SiteSettings("127.0.0.1", 0, null, new SiteSettings.Trust(Set.of("127.0.0.1"), "")).alone());
    }
}
