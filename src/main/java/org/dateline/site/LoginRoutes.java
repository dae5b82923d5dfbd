package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dateline.account.Account;
import org.dateline.account.Sessions;
import org.dateline.site.view.LoginPage;

/** Coming in and going out. */
final class LoginRoutes {
    private final Members members;
    private final Front front;
    private final Base base;
    private final Pages pages;
    private final Forms forms;

    LoginRoutes(Members members, Front front, Base base, Pages pages, Forms forms) {
        this.members = members;
        this.front = front;
        this.base = base;
        this.pages = pages;
        this.forms = forms;
    }

    /** The form. */
    void form(Context ctx) {
        Parameters asked = Parameters.of(ctx.req().getQueryString());
        show(ctx, asked.first("to").orElse(""), "", "");
    }

    /** Name and password of the form. */
    void login(Context ctx) {
        Parameters sent = forms.own(ctx);
        String name = sent.first("name").orElse("");
        String to = sent.first("to").orElse("");
        String address = front.address(ctx);
        Duration wait = members.wait(name, address);
        if (!wait.isZero()) {
            long seconds = wait.toSeconds() + 1;
            ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(seconds));
            show(ctx, to, name, "Too many wrong passwords. Try again in " + seconds + " seconds.");
            return;
        }
        Optional<Account> account = members.check(name, sent.first("password").orElse(""), address);
        if (account.isEmpty()) {
            ctx.status(HttpStatus.FORBIDDEN);
            show(ctx, to, name, "Name and password do not go together, or the account is disabled.");
            return;
        }
        cookie(ctx, members.begin(account.get()), Sessions.LONGEST);
        ctx.redirect(local(to), HttpStatus.SEE_OTHER);
    }

    /** Ends the session. */
    void logout(Context ctx) {
        forms.own(ctx);
        members.end(Door.key(ctx));
        cookie(ctx, "", Duration.ZERO);
        ctx.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, String to, String name, String problem) {
        LoginPage page = new LoginPage(forms.token(ctx), local(to), name, problem);
        pages.show(ctx, "login", "", "Log in", page, List.of());
    }

    /** A path of this site; the front page for anything else. */
    private static String local(String to) {
        boolean path = to.startsWith("/") && !to.startsWith("//") && to.chars().noneMatch(c -> c == '\\' || c < 0x21);
        return path && !to.startsWith("/login") ? to : "/";
    }

    private void cookie(Context ctx, String key, Duration age) {
        boolean secure = base.of(ctx).getScheme().equals("https");
        ctx.header(
                "Set-Cookie",
                Door.COOKIE + "=" + key + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (secure ? "; Secure" : ""));
    }
}
