-- Owner: account. People who may use this Dateline.
CREATE TABLE account (
  name      TEXT PRIMARY KEY,
  password  TEXT NOT NULL,                   -- Argon2id as PHC string; empty: only a trusted proxy can log her in
  role      TEXT NOT NULL,                   -- reader, admin
  disabled  INTEGER NOT NULL DEFAULT 0,
  created   INTEGER NOT NULL
);
CREATE TABLE account_session (
  key      TEXT PRIMARY KEY,                 -- SHA-256 of what the cookie holds
  account  TEXT NOT NULL,
  begun    INTEGER NOT NULL,
  used     INTEGER NOT NULL
);
CREATE INDEX account_session_account ON account_session (account);
