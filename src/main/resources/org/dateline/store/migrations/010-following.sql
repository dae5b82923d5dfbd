-- Owner: saved. Whose a saved search is, how it is followed, and what it has found.
CREATE TABLE saved_search_new (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  token    TEXT NOT NULL UNIQUE,             -- 128 random bits, the feed's private address
  owner    TEXT NOT NULL DEFAULT '',         -- name of an account; empty where there are none
  name     TEXT NOT NULL,
  note     TEXT NOT NULL DEFAULT '',
  query    TEXT NOT NULL,                    -- the search page's query string
  options  TEXT NOT NULL DEFAULT '',         -- how its feed is written, as a query string
  paused   INTEGER NOT NULL DEFAULT 0,
  based    INTEGER NOT NULL DEFAULT 0,       -- whether what it found before it was saved stands among its finds
  created  INTEGER NOT NULL,
  changed  INTEGER NOT NULL,                 -- when its owner last changed it
  looked   INTEGER NOT NULL,                 -- when its owner last looked at it
  webhook  TEXT NOT NULL DEFAULT '',         -- address that new finds are sent to
  secret   TEXT NOT NULL DEFAULT '',         -- signs what is sent
  mail     TEXT NOT NULL DEFAULT '',         -- address that digests are sent to
  mailed   INTEGER NOT NULL DEFAULT 0        -- number of the last find that was in a digest or was not to be
);
INSERT INTO saved_search_new (token, name, query, created, changed, looked)
  SELECT token, name, query, created, created, created FROM saved_search ORDER BY created;
DROP TABLE saved_search;
ALTER TABLE saved_search_new RENAME TO saved_search;
CREATE INDEX saved_search_owner ON saved_search (owner, created);
CREATE TABLE saved_find (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  search    INTEGER NOT NULL,                -- saved_search.id
  article   TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  first     INTEGER NOT NULL,                -- 1 for the article itself, 0 for a later revision of one already found
  seen      INTEGER NOT NULL,                -- when this text was first fetched, epoch milliseconds
  at        INTEGER NOT NULL,                -- when it was matched
  matched   INTEGER NOT NULL,                -- 1 when it came after the search was saved
  UNIQUE (search, article, revision)
);
CREATE INDEX saved_find_seen ON saved_find (search, seen);
CREATE TABLE saved_gone (
  token  TEXT PRIMARY KEY                    -- SHA-256 of an address that was deleted or replaced
) WITHOUT ROWID;
CREATE TABLE saved_matched (
  through  INTEGER NOT NULL                  -- articles of captures up to this number were matched
);
CREATE TABLE saved_push (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  search   INTEGER NOT NULL,
  through  INTEGER NOT NULL,                 -- saved_find.number of the newest find in it
  after    INTEGER NOT NULL,                 -- and of the newest before it
  tries    INTEGER NOT NULL DEFAULT 0,
  due      INTEGER NOT NULL
);
