-- Owner: crawl. What is known of each address, of each seed line and of each host.
CREATE TABLE crawl_url (
  url            TEXT PRIMARY KEY,           -- normalized
  authority      TEXT NOT NULL,              -- host[:port], its queue
  role           TEXT NOT NULL,              -- seed, feed, sitemap, section, article
  seed           TEXT NOT NULL,              -- the seed line's address
  depth          INTEGER NOT NULL DEFAULT 0, -- levels of section pages above it
  hops           INTEGER NOT NULL DEFAULT 0, -- redirects that led to it
  rank           INTEGER NOT NULL,           -- 0 lists, 1 sections, 2 new articles, 3 known ones
  parked         INTEGER NOT NULL DEFAULT 0, -- 1 while its seed line is paused or removed
  due            INTEGER NOT NULL,           -- epoch milliseconds
  found          INTEGER NOT NULL,
  fetched        INTEGER,                    -- last attempt
  captured       INTEGER,                    -- last time the sink took it, null when it never did or it is gone
  status         INTEGER,                    -- HTTP status of the last attempt, 0 when there was no answer
  outcome        TEXT NOT NULL DEFAULT '',   -- of the last attempt, in plain words
  target         TEXT NOT NULL DEFAULT '',   -- where it redirects to
  checks         INTEGER NOT NULL DEFAULT 0, -- times it was fetched again
  failures       INTEGER NOT NULL DEFAULT 0, -- in a row
  etag           TEXT NOT NULL DEFAULT '',
  last_modified  TEXT NOT NULL DEFAULT ''
);
CREATE INDEX crawl_url_queue ON crawl_url (authority, rank, due) WHERE parked = 0;
CREATE INDEX crawl_url_due ON crawl_url (authority, due) WHERE parked = 0;
CREATE INDEX crawl_url_retry ON crawl_url (due) WHERE parked = 0 AND failures > 0;
CREATE INDEX crawl_url_next ON crawl_url (due) WHERE parked = 0;
CREATE INDEX crawl_url_seed ON crawl_url (seed, rank, due);
CREATE TABLE crawl_seed (
  url            TEXT PRIMARY KEY,
  active         INTEGER NOT NULL,
  form           TEXT NOT NULL DEFAULT '',   -- what it turned out to be
  home           TEXT NOT NULL DEFAULT '',   -- the publisher's own address, as its feed says
  found          INTEGER NOT NULL DEFAULT 0,
  fetched        INTEGER NOT NULL DEFAULT 0,
  unchanged      INTEGER NOT NULL DEFAULT 0,
  gone           INTEGER NOT NULL DEFAULT 0,
  errors         INTEGER NOT NULL DEFAULT 0,
  refused        INTEGER NOT NULL DEFAULT 0,
  last_success   INTEGER,
  last_error     TEXT NOT NULL DEFAULT '',
  last_error_at  INTEGER
);
CREATE TABLE crawl_host (
  authority      TEXT PRIMARY KEY,
  failures       INTEGER NOT NULL DEFAULT 0, -- in a row
  rest_until     INTEGER NOT NULL DEFAULT 0, -- epoch milliseconds
  why            TEXT NOT NULL DEFAULT ''
);
CREATE TABLE crawl_robots (
  authority  TEXT PRIMARY KEY,               -- scheme://host[:port]
  fetched    INTEGER NOT NULL,
  status     INTEGER NOT NULL,               -- 0: no answer
  body       TEXT NOT NULL
);
