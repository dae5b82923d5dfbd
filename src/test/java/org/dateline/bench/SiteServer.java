package org.dateline.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.dateline.Config;
import org.dateline.Dateline;
import org.dateline.Setting;
import org.dateline.site.Site;
import org.dateline.site.Status;

/** The site over a data folder; prints the port. */
public final class SiteServer {
    private SiteServer() {}

    /** The data folder. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Config config =
                Config.load(data, null, Map.of(), Map.of(Setting.DATA, data.toString(), Setting.SITE_PORT, "0"));
        Dateline dateline = Dateline.open(config, Clock.systemUTC());
        dateline.search().suggestions("person", 1);
        Site site = dateline.serve(config, SiteServer::status, Clock.systemUTC());
        System.out.println("port " + site.port());
    }

    private static Status status() {
        throw new IllegalStateException("bench: nobody asks for the status");
    }
}
