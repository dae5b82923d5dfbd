package org.dateline.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.article.NormalizedUrl;

/** A server of bare sockets on a port of 127.0.0.1, for what no well-behaved server would send; it keeps a log. */
final class RawWeb implements AutoCloseable {
    private final ServerSocket server;
    private final Map<String, Reply> routes = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What is done on a connection once its request has come. */
    @FunctionalInterface
    interface Reply {
        void on(Socket socket, OutputStream out) throws IOException;
    }

    RawWeb() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    RawWeb on(String path, Reply reply) {
        routes.put(path, reply);
        return this;
    }

    /** Sends these characters and hangs up. */
    RawWeb sends(String path, String answer) {
        return on(path, (socket, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            StringBuilder request = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (request.indexOf("\r\n\r\n") < 0) {
                int c = in.read();
                if (c < 0) {
                    return;
                }
                request.append((char) c);
            }
            requests.add(request.toString());
            routes.getOrDefault(request.toString().split(" ")[1], (s, out) -> {})
                    .on(socket, socket.getOutputStream());
        } catch (IOException e) {
            requests.add("hung up");
        } finally {
            open.remove(socket);
        }
    }

    /** The requests as they came, and {@code hung up} for each client that didn't wait for the end. */
    List<String> requests() {
        return requests;
    }

    NormalizedUrl url(String path) {
        return NormalizedUrl.of("http://" + endpoint() + path).orElseThrow();
    }

    String endpoint() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
