package org.dateline.site;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** What was here is gone for good, so that whoever asks need not ask again (RFC 9110, section 15.5.11). */
final class GoneResponse extends HttpResponseException {
    private static final long serialVersionUID = 1L;

    GoneResponse(String message) {
        super(HttpStatus.GONE, message, Map.of());
    }
}
