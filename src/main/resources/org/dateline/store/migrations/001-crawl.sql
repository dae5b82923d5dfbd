-- Owner: crawl. What is known of each address, and the robots.txt of each host.
CREATE TABLE crawl_url (
  url            TEXT PRIMARY KEY,           -- normalized
  authority      TEXT NOT NULL,              -- host[:port]: its queue
  role           TEXT NOT NULL,              -- seed, feed, sitemap, section, article
  seed           TEXT NOT NULL,              -- the seed line's address
  depth          INTEGER NOT NULL DEFAULT 0,
  due            INTEGER NOT NULL,           -- epoch milliseconds
  found          INTEGER NOT NULL,
  fetched        INTEGER,                    -- last attempt that had an answer
  status         INTEGER,                    -- its HTTP status
  outcome        TEXT NOT NULL DEFAULT '',   -- fetched, not modified, disallowed, failed: …
  failures       INTEGER NOT NULL DEFAULT 0, -- in a row
  etag           TEXT NOT NULL DEFAULT '',
  last_modified  TEXT NOT NULL DEFAULT ''
);
CREATE INDEX crawl_url_due ON crawl_url (authority, due);
CREATE INDEX crawl_url_seed ON crawl_url (seed, outcome);
CREATE TABLE crawl_robots (
  authority  TEXT PRIMARY KEY,               -- scheme://host[:port]
  fetched    INTEGER NOT NULL,
  status     INTEGER NOT NULL,               -- 0: no answer
  body       TEXT NOT NULL
);
