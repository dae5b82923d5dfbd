-- Owner: crawl. What addresses of one form have brought, so that a trap is seen for one.
ALTER TABLE crawl_url ADD COLUMN shape TEXT NOT NULL DEFAULT ''; -- of section pages
CREATE TABLE crawl_shape (
  authority  TEXT NOT NULL,
  shape      TEXT NOT NULL,
  tried      INTEGER NOT NULL DEFAULT 0,     -- addresses fetched for the first time
  fresh      INTEGER NOT NULL DEFAULT 0,     -- of those, with a text that was not known
  last       INTEGER NOT NULL DEFAULT 0,     -- epoch milliseconds
  PRIMARY KEY (authority, shape)
) WITHOUT ROWID;
-- Owner: archive. The same text at another address of a host is the same article.
CREATE INDEX archive_article_text ON archive_article (text);
