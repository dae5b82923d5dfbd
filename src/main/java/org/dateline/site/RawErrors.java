package org.dateline.site;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that the server finds before any route is asked, such as a malformed address. */
final class RawErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Shield.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        String text = response.getStatus() < 500
                ? "Dateline: the request makes no sense here. Check the address.\n"
                : "Dateline: something failed on our side. Try again.\n";
        Content.Sink.write(response, true, text, callback);
        return true;
    }
}
