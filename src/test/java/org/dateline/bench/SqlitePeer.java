package org.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.Paragraph;

/** SQLite's full-text search (FTS5, porter) behind HTTP: 20 hits with snippets and the counts of three dimensions. */
public final class SqlitePeer {
    private static final String HITS =
            "SELECT a.title, a.url, a.day, snippet(fts, 1, '[', ']', '…', 32) FROM fts JOIN article a ON a.id = fts.rowid"
                    + " WHERE fts MATCH ? AND rank MATCH 'bm25(0.5, 1.0)' ORDER BY rank LIMIT 20";
    private static final String HITS_IN_DATES = HITS.replace("ORDER BY", "AND a.day BETWEEN ? AND ? ORDER BY");
    private static final String NEWEST =
            "SELECT title, url, day, substr(text, 1, 100) FROM article ORDER BY day DESC LIMIT 20";
    /** CROSS JOIN keeps the order: the plan that SQLite makes alone walks every value for each article found. */
    private static final String COUNTS = "SELECT v.value, count(*) FROM fts CROSS JOIN value v ON v.article = fts.rowid"
            + " WHERE fts MATCH ? AND v.dimension = ? GROUP BY 1 ORDER BY 2 DESC LIMIT 12";

    private static final String COUNTS_IN_DATES =
            "SELECT v.value, count(*) FROM fts CROSS JOIN article a ON a.id = fts.rowid CROSS JOIN value v ON v.article = a.id"
                    + " WHERE fts MATCH ? AND a.day BETWEEN ? AND ? AND v.dimension = ? GROUP BY 1 ORDER BY 2 DESC LIMIT 12";
    private static final String COUNTS_OF_ALL =
            "SELECT value, count(*) FROM value WHERE dimension = ? GROUP BY 1 ORDER BY 2 DESC LIMIT 12";

    private SqlitePeer() {}

    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=OFF");
            statement.execute("PRAGMA synchronous=OFF");
            statement.execute("PRAGMA cache_size=-262144");
        }
        return connection;
    }

    /** Writes a database of so many articles. */
    static void build(Path file, Corpus corpus, int articles) throws Exception {
        Files.deleteIfExists(file);
        try (Connection db = open(file);
                Statement schema = db.createStatement()) {
            schema.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, title, url, day, text)");
            // A column without a type is not compared with a row's number through its index.
            schema.execute("CREATE TABLE value (article INTEGER, dimension, value)");
            schema.execute("CREATE VIRTUAL TABLE fts USING fts5(title, text, content='article', content_rowid='id',"
                    + " tokenize='porter unicode61')");
            db.setAutoCommit(false);
            try (PreparedStatement row = db.prepareStatement("INSERT INTO article VALUES (?, ?, ?, ?, ?)");
                    PreparedStatement value = db.prepareStatement("INSERT INTO value VALUES (?, ?, ?)")) {
                for (int i = 0; i < articles; i++) {
                    put(i + 1, corpus.article(i), row, value);
                }
            }
            schema.execute("INSERT INTO fts(fts) VALUES ('rebuild')");
            schema.execute("CREATE INDEX by_article ON value (article, dimension, value)");
            schema.execute("CREATE INDEX by_dimension ON value (dimension, value)");
            schema.execute("CREATE INDEX by_day ON article (day)");
            db.commit();
        }
    }

    private static void put(int id, Article article, PreparedStatement row, PreparedStatement value)
            throws SQLException {
        row.setInt(1, id);
        row.setString(2, article.headline().text());
        row.setString(3, article.url().toString());
        row.setString(4, article.published().day().map(Object::toString).orElse(""));
        // Last, so that nothing before it needs the pages that it overflows to.
        row.setString(
                5,
                String.join("\n", article.body().stream().map(Paragraph::text).toList()));
        row.execute();
        put(id, "source", article.source().name(), value);
        for (Entity entity : article.annotations().entities()) {
            put(id, entity.type().name(), entity.name(), value);
        }
    }

    private static void put(int id, String dimension, String name, PreparedStatement value) throws SQLException {
        value.setInt(1, id);
        value.setString(2, dimension);
        value.setString(3, name);
        value.execute();
    }

    /** The file of the database; prints the port. */
    public static void main(String[] args) throws SQLException {
        Connection db = open(Path.of(args[0]));
        ObjectMapper json = new ObjectMapper();
        Javalin web = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get("/search", ctx -> {
                Asked.Kind kind = Asked.Kind.valueOf(ctx.queryParam("class"));
                String words = ctx.queryParam("words");
                Asked asked = new Asked(kind, words.isEmpty() ? List.of() : List.of(words.split(" ")));
                ctx.contentType("application/json").result(json.writeValueAsBytes(answer(db, asked)));
            });
        });
        System.out.println("port " + web.start().port());
    }

    private static synchronized Map<String, Object> answer(Connection db, Asked asked) throws SQLException {
        boolean all = asked.kind() == Asked.Kind.ALL;
        boolean dates = asked.kind() == Asked.Kind.OR_IN_DATES;
        List<String> range = dates ? List.of(asked.match(), Asked.FROM, Asked.TO) : List.of(asked.match());
        Map<String, Object> answer = new HashMap<>();
        answer.put("hits", all ? rows(db, NEWEST, List.of()) : rows(db, dates ? HITS_IN_DATES : HITS, range));
        for (String dimension : List.of("source", "PERSON", "ORGANISATION")) {
            List<String> values = new ArrayList<>(all ? List.of() : range);
            values.add(dimension);
            answer.put(dimension, rows(db, all ? COUNTS_OF_ALL : dates ? COUNTS_IN_DATES : COUNTS, values));
        }
        return answer;
    }

    private static List<List<String>> rows(Connection db, String sql, List<String> values) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement query = db.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setString(i + 1, values.get(i));
            }
            try (ResultSet each = query.executeQuery()) {
                while (each.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= each.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(each.getString(i)));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
