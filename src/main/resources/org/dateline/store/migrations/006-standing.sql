-- Owner: crawl. What is to be known of a page beside its article, and of a source beside its articles.
ALTER TABLE crawl_url ADD COLUMN gone INTEGER;                         -- epoch milliseconds since which it is gone or withdrawn
ALTER TABLE crawl_url ADD COLUMN wishes TEXT NOT NULL DEFAULT '';      -- 'noarchive' when the publisher asks for it
ALTER TABLE crawl_url ADD COLUMN brought INTEGER NOT NULL DEFAULT 0;   -- new articles that a list has named
ALTER TABLE crawl_seed ADD COLUMN textless INTEGER NOT NULL DEFAULT 0; -- pages fetched that held no article
ALTER TABLE crawl_seed ADD COLUMN held INTEGER NOT NULL DEFAULT 0;     -- addresses left alone as a trap's
