package org.dateline.site.view;

/**
 * What went wrong.
 *
 * @param status the HTTP status
 * @param title what happened
 * @param meaning what it means
 * @param wayOut what to do
 */
public record ErrorPage(int status, String title, String meaning, String wayOut) {
    /**
     * The words for a status.
     *
     * @param detail what happened in this case, empty for nothing more
     */
    public static ErrorPage of(int status, String detail) {
        return switch (status) {
            case 401 -> page(status, "You are not logged in", detail, "Log in first.");
            case 410 -> page(status, "This is gone", detail, "Nothing will be here again; remove it from your reader.");
            case 429 -> page(status, "That was too often", detail, "Wait a little.");
            case 403 -> page(status, "Not done", detail, "Go back, reload the page and send the form again.");
            case 404 -> page(status, "There is no such page", detail, "Check the address, or search for it.");
            case 405 -> page(status, "That cannot be done here", detail, "Go back to the search.");
            case 503 -> page(status, "Too much at once", detail, "Try again in a few seconds.");
            case 413 -> page(status, "That is too much at once", detail, "A form may be up to 1 MB. Send less.");
            default ->
                status < 500
                        ? page(status, "The request makes no sense here", detail, "Check the address.")
                        : page(
                                status,
                                "Something failed on our side",
                                "The page could not be made. Nothing that was kept is lost.",
                                "Try again; if it fails again, the log on Dateline's terminal says why.");
        };
    }

    private static ErrorPage page(int status, String title, String meaning, String wayOut) {
        return new ErrorPage(status, title, meaning, wayOut);
    }
}
