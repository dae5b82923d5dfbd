-- Owner: saved. Searches that someone keeps.
CREATE TABLE saved_search (
  token    TEXT PRIMARY KEY,                 -- 128 random bits, the feed's private address
  name     TEXT NOT NULL,
  query    TEXT NOT NULL,                    -- the search page's query string
  created  INTEGER NOT NULL
);
