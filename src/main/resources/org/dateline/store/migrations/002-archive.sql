-- Owner: archive. Where each capture lies, and the versions of each article. Can be made again from the WARC files.
CREATE TABLE archive_capture (
  sequence  INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,            -- WARC-Record-ID without brackets
  url       TEXT NOT NULL,
  at        INTEGER NOT NULL,                -- epoch milliseconds
  type      TEXT NOT NULL,                   -- response, resource, revisit
  digest    TEXT NOT NULL,
  file      TEXT NOT NULL,
  position  INTEGER NOT NULL
);
CREATE INDEX archive_capture_url ON archive_capture (url, sequence);
CREATE INDEX archive_capture_place ON archive_capture (file, position);
CREATE TABLE archive_article (
  article    TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  capture    TEXT NOT NULL,                  -- archive_capture.id
  seen       INTEGER NOT NULL,
  text       TEXT NOT NULL,                  -- digest of headline and body
  file       TEXT NOT NULL,                  -- where its conversion record lies
  position   INTEGER NOT NULL,
  PRIMARY KEY (article, revision)
);
CREATE INDEX archive_article_capture ON archive_article (capture);
CREATE INDEX archive_article_place ON archive_article (file, position);
CREATE TABLE archive_settled (
  through  INTEGER NOT NULL                  -- every capture up to this sequence has had its article kept, if it has one
);
INSERT INTO archive_settled VALUES (0);
