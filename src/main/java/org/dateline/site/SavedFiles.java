package org.dateline.site;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import org.dateline.saved.Opml;
import org.dateline.saved.SavedFile;
import org.dateline.saved.SavedSearches;

/** A visitor's saved searches as files: to take away, and to bring in. */
final class SavedFiles {
    private final SavedSearches saved;
    private final Forms forms;
    private final Base base;

    SavedFiles(SavedSearches saved, Forms forms, Base base) {
        this.saved = saved;
        this.forms = forms;
        this.base = base;
    }

    /** The list for a feed reader. */
    void opml(Context ctx) {
        ctx.contentType("text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"dateline.opml\"")
                .result(Opml.write(saved.list(Visitor.of(ctx).owner()), base.of(ctx)));
    }

    /** Everything that is kept of them, for another Dateline or a bad day. */
    void json(Context ctx) {
        ctx.contentType("application/json; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"dateline-saved.json\"")
                .result(SavedFile.json(saved.list(Visitor.of(ctx).owner())));
    }

    /** Brings in such a file of either kind. */
    void bring(Context ctx) {
        String token = ctx.formParam("form");
        forms.check(ctx, token == null ? "" : token);
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            throw new BadRequestResponse("No file was sent. Choose an OPML or JSON file that Dateline wrote.");
        }
        try (InputStream content = file.content()) {
            saved.bring(Visitor.of(ctx).owner(), content.readAllBytes());
        } catch (IllegalArgumentException | IOException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        ctx.redirect("/saved", HttpStatus.SEE_OTHER);
    }
}
