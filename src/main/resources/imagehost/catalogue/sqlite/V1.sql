CREATE TABLE image (
  id              TEXT    NOT NULL PRIMARY KEY,
  format          TEXT    NOT NULL,
  original_name   TEXT    NOT NULL,
  width           INTEGER NOT NULL,
  height          INTEGER NOT NULL,
  frames          INTEGER NOT NULL,
  size_bytes      INTEGER NOT NULL,
  sha256          TEXT    NOT NULL,
  is_listed       INTEGER NOT NULL,
  uploaded_at     INTEGER NOT NULL,
  thumbnail_format TEXT   NOT NULL,
  delete_key_hash TEXT    NOT NULL
);
CREATE INDEX image_listed_newest ON image (is_listed, uploaded_at, id);

-- Files that have to go: noted when the row is taken out, in one transaction.
CREATE TABLE deletion (
  id     TEXT NOT NULL PRIMARY KEY,
  format TEXT NOT NULL
);
