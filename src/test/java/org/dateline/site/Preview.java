package org.dateline.site;

import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/** Serves the sample pages on a port so that people can look at them: {@code java … org.dateline.site.Preview 7171}. */
final class Preview {
    private Preview() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        try (TestSite site = TestSite.full(Files.createTempDirectory("dateline-preview"), port)) {
            new CountDownLatch(1).await();
        }
    }
}
