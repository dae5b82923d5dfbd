package org.dateline.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.article.Digest;

/** The style sheet, the script and the icon, read from the class path once. */
final class Assets {
    private static final String FOLDER = "/web/static/";
    private static final Map<String, String> TYPES = Map.of(
            "dateline.css", "text/css; charset=utf-8",
            "dateline.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, Asset> assets = new TreeMap<>();

    /** One file. */
    @SuppressWarnings("ArrayRecordComponent") // written once, to the response
    record Asset(String type, byte[] content, String version) {}

    Assets() {
        TYPES.forEach((name, type) -> assets.put(name, read(name, type)));
    }

    /** The files, by name. */
    Map<String, Asset> all() {
        return assets;
    }

    /** The address of a file, which changes with its content. */
    String address(String name) {
        return "/static/" + name + "?v=" + asset(name).version();
    }

    private Asset asset(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("site: there is no static file '" + name + "'");
        }
        return asset;
    }

    private static Asset read(String name, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("site: " + FOLDER + name + " is not on the class path; build again");
            }
            byte[] content = in.readAllBytes();
            return new Asset(type, content, Digest.of(content).hex().substring(0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException("site: " + FOLDER + name + " cannot be read", e);
        }
    }
}
