package org.dateline.saved;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.dateline.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails what searches have found, a digest a search, as plain text. What could not be mailed is in the next one. */
final class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final String LONGEST = "15000";
    private static final int MOST = 100;

    private final Database database;
    private final Following following;
    private final PushSettings.Mail mail;
    private final URI base;
    private final Clock clock;

    Digests(Database database, Following following, PushSettings.Mail mail, URI base, Clock clock) {
        this.database = database;
        this.following = following;
        this.mail = mail;
        this.base = base;
        this.clock = clock;
    }

    /** Mails what has waited long enough. */
    void run() {
        Instant before = clock.instant().minus(mail.every());
        for (long id : database.read(connection -> PushTable.toMail(connection, before))) {
            Optional<SavedSearch> search = database.read(connection -> SearchTable.find(connection, id));
            search.filter(each -> mail.reaches(each.about().push().mail())).ifPresent(this::mail);
        }
    }

    private void mail(SavedSearch search) {
        long through = database.read(FindTable::last);
        List<FindTable.Row> rows = database.read(connection ->
                FindTable.between(connection, search.id(), PushTable.mailed(connection, search.id()), through));
        List<Found> finds = following.found(search, rows);
        try {
            if (!finds.isEmpty()) {
                send(search, finds);
            }
            database.write(connection -> {
                PushTable.setMailed(connection, search.id(), through);
                return through;
            });
        } catch (MessagingException e) {
            LOG.warn(
                    "push: a digest could not be mailed; it is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void send(SavedSearch search, List<Found> finds) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(mail.from(), true));
        message.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(search.about().push().mail(), true));
        message.setSubject(
                PlainText.shortened(finds.size() + " new: " + search.name(), 150), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(text(search, finds), StandardCharsets.UTF_8.name());
        String[] user =
                Optional.ofNullable(mail.server().getUserInfo()).orElse("").split(":", 2);
        try (Transport transport = session.getTransport(mail.server().getScheme())) {
            if (user.length == 2) {
                transport.connect(user[0], user[1]);
            } else {
                transport.connect();
            }
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        String protocol = "mail." + mail.server().getScheme();
        boolean password = mail.server().getUserInfo() != null;
        properties.setProperty(protocol + ".host", mail.server().getHost());
        if (mail.server().getPort() > 0) {
            properties.setProperty(
                    protocol + ".port", Integer.toString(mail.server().getPort()));
        }
        properties.setProperty(protocol + ".auth", Boolean.toString(password));
        properties.setProperty(protocol + ".starttls.enable", "true");
        properties.setProperty(protocol + ".starttls.required", Boolean.toString(password));
        properties.setProperty(protocol + ".ssl.checkserveridentity", "true");
        for (String time : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty(protocol + "." + time, LONGEST);
        }
        return properties;
    }

    private String text(SavedSearch search, List<Found> finds) {
        StringBuilder text = new StringBuilder();
        for (Found found : finds.subList(0, Math.min(MOST, finds.size()))) {
            Entry entry = Entry.of(found, base, search.about().options(), new Entry.Detail(0, 0));
            text.append(entry.title()).append('\n');
            text.append(PlainText.line(Snippet.provenance(found.find().hit()))).append('\n');
            text.append(entry.link()).append("\n\n");
        }
        if (finds.size() > MOST) {
            text.append("And %,d more.%n".formatted(finds.size() - MOST));
        }
        return text.append("Dateline sends this because the search is saved with this address; change it there.\n")
                .toString();
    }
}
