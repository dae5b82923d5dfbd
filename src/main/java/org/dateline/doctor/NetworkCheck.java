package org.dateline.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.Config;

/** The site's port, or the site itself when it runs, and the way out to publishers. */
final class NetworkCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Config config;

    NetworkCheck(Config config) {
        this.config = config;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(config.port() == 0 || refusal().isEmpty() ? Finding.good("port", port() + " is free") : site());
        URI proxy = config.proxy();
        if (proxy != null) {
            findings.add(proxy(proxy));
        }
        return findings;
    }

    private String port() {
        return config.host() + ":" + config.port();
    }

    /** Why the port can't be listened on; empty when it can. */
    private Optional<IOException> refusal() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(config.host()), config.port()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** The site as it says of itself. */
    Finding site() {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(health()).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().startsWith("{\"status\":\"ok\"")) {
                return Finding.good("site", "running on " + port() + ", and well");
            }
            return answer.body().contains("\"reasons\"")
                    ? Finding.wrong("site", "running on " + port() + ", and ill: " + answer.body(), "as it says")
                    : taken();
        } catch (IOException e) {
            return refusal().isEmpty()
                    ? Finding.wrong("site", "not running on " + port(), "start it with dateline serve")
                    : taken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return taken();
        }
    }

    private Finding taken() {
        Optional<IOException> refusal = refusal();
        String why = refusal.map(e -> ": " + e.getMessage()).orElse("");
        String said = why.toLowerCase(Locale.ROOT);
        String remedy = refusal.filter(UnknownHostException.class::isInstance).isPresent() || said.contains("assign")
                ? "name an address of this machine with site.host"
                : said.contains("permission")
                        ? "choose a port from 1024 on with site.port"
                        : "choose another with site.port";
        return Finding.wrong("port", port() + " can't be listened on, and no Dateline answers there" + why, remedy);
    }

    private URI health() throws IOException {
        InetAddress address = InetAddress.getByName(config.host());
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + config.port() + "/healthz");
    }

    private static Finding proxy(URI proxy) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(proxy.getHost(), proxy.getPort()), (int) PATIENCE.toMillis());
            return Finding.good("proxy", proxy + " takes connections");
        } catch (IOException e) {
            return Finding.wrong(
                    "proxy", proxy + " takes no connections: " + e.getMessage(), "start it, or change crawl.proxy");
        }
    }
}
