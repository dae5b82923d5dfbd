package org.dateline.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.account.Account;
import org.dateline.account.Accounts;
import org.dateline.account.Role;
import org.dateline.backup.DatabaseMending;
import org.dateline.saved.SavedSearches;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline user} and its subcommands, which work beside a running server. */
@Command(
        name = "user",
        description = {
            "Say who may use the site when others can reach it; works beside a running server.",
            "As long as there is no account the site is for one person on this machine; as soon as there is one, nobody "
                    + "comes in without."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UserCommand.Add.class,
            UserCommand.ListAll.class,
            UserCommand.Disable.class,
            UserCommand.Enable.class,
            UserCommand.Passwd.class
        })
final class UserCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What the subcommands share: the accounts of the data folder. */
    abstract static class OverAccounts implements Callable<Integer> {
        @Mixin
        Common common = new Common();

        @Spec
        CommandSpec spec;

        abstract void run(Accounts accounts, Database database) throws IOException;

        @Override
        public Integer call() throws IOException {
            Config config = common.config();
            Files.createDirectories(config.data());
            try (DataFolder folder = DataFolder.forReading(config.data());
                    Database database = DatabaseMending.openSound(folder)) {
                run(new Accounts(database, Clock.systemUTC()), database);
            }
            return 0;
        }

        void say(String line) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(Plain.line(line));
            out.flush();
        }

        /** The password, typed twice at a terminal, or the first line of standard input. */
        @SuppressWarnings("SystemConsoleNull") // it is null on JDK 21 without a terminal
        String password() throws IOException {
            Console console = System.console();
            if (console == null) {
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                return Objects.requireNonNullElse(in.readLine(), "");
            }
            String password = typed(console, "Password: ");
            String again = typed(console, "The same again: ");
            if (!again.isEmpty() && !password.equals(again)) {
                throw new IllegalArgumentException("account: the two passwords differ; nothing was changed");
            }
            return password;
        }

        /** Empty where standard input has ended, as when it is a pipe. */
        private static String typed(Console console, String prompt) {
            char @Nullable [] typed = console.readPassword(prompt);
            return typed == null ? "" : new String(typed);
        }
    }

    /** {@code dateline user add}. */
    @Command(
            name = "add",
            description = {
                "Make an account. The password is asked for, or read from the first line of standard input.",
                "The first account is an admin's, and what was saved before there were accounts becomes hers."
            })
    static final class Add extends OverAccounts {
        @Parameters(index = "0", paramLabel = "NAME", description = "What she logs in as.")
        String name = "";

        @Option(names = "--admin", description = "She may change crawling, sources and names too.")
        boolean admin;

        @Option(
                names = "--no-password",
                description = "Without a password: she comes in only through a proxy that vouches for her "
                        + "(site.user-header).")
        boolean noPassword;

        @Override
        void run(Accounts accounts, Database database) throws IOException {
            boolean first = !accounts.any();
            String password = noPassword ? "" : password();
            if (!noPassword && password.isEmpty()) {
                throw new IllegalArgumentException(
                        "account: no password was given; type one, send one on standard input, or give --no-password");
            }
            Account account = accounts.add(name, password, admin || first ? Role.ADMIN : Role.READER);
            if (first) {
                new SavedSearches(database, Clock.systemUTC()).give("", account.name());
            }
            say("Made " + account.name() + (account.admin() ? ", an admin" : ""));
        }
    }

    /** {@code dateline user list}. */
    @Command(name = "list", description = "List the accounts.")
    static final class ListAll extends OverAccounts {
        @Override
        void run(Accounts accounts, Database database) {
            accounts.list()
                    .forEach(account -> say(account.name() + (account.role() == Role.ADMIN ? " (admin)" : "")
                            + (account.disabled() ? " (disabled)" : "") + ", since " + account.created()));
        }
    }

    /** {@code dateline user disable}. */
    @Command(
            name = "disable",
            description = "Keep someone out from now on; her sessions end and her feeds are no longer served.")
    static final class Disable extends OverAccounts {
        @Parameters(index = "0", paramLabel = "NAME", description = "Whom.")
        String name = "";

        @Override
        void run(Accounts accounts, Database database) {
            accounts.disable(name, true);
            say("Disabled " + name);
        }
    }

    /** {@code dateline user enable}. */
    @Command(name = "enable", description = "Let someone who was disabled in again.")
    static final class Enable extends OverAccounts {
        @Parameters(index = "0", paramLabel = "NAME", description = "Whom.")
        String name = "";

        @Override
        void run(Accounts accounts, Database database) {
            accounts.disable(name, false);
            say("Enabled " + name);
        }
    }

    /** {@code dateline user passwd}. */
    @Command(
            name = "passwd",
            description = "Give someone another password, asked for or read from standard input; her sessions end.")
    static final class Passwd extends OverAccounts {
        @Parameters(index = "0", paramLabel = "NAME", description = "Whose.")
        String name = "";

        @Override
        void run(Accounts accounts, Database database) throws IOException {
            accounts.setPassword(name, password());
            say("Changed the password of " + name);
        }
    }
}
