-- Owner: crawl. How often each list is looked at, learnt from how often it brings news.
ALTER TABLE crawl_url ADD COLUMN pace INTEGER; -- milliseconds, null until learnt
