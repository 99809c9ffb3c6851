-- Images are numbered in the order in which they came: the one order of all pages, their cursor, and the key of the
-- search index. AUTOINCREMENT: no number is given twice, so that a cursor stays where it is.
CREATE TABLE numbered_image (
  number          INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT    NOT NULL,
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
INSERT INTO numbered_image (id, format, original_name, width, height, frames, size_bytes, sha256, is_listed,
    uploaded_at, thumbnail_format, delete_key_hash)
  SELECT id, format, original_name, width, height, frames, size_bytes, sha256, is_listed, uploaded_at,
    thumbnail_format, delete_key_hash
  FROM image ORDER BY uploaded_at, id;
DROP TABLE image;
ALTER TABLE numbered_image RENAME TO image;
CREATE UNIQUE INDEX image_id ON image (id);
CREATE INDEX image_listed ON image (number) WHERE is_listed = 1;

-- The words of the names of listed images and their formats, as SearchWords splits them; only numbers are kept.
CREATE VIRTUAL TABLE image_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
INSERT INTO image_search (rowid, terms)
  SELECT number, search_terms(original_name, format) FROM image WHERE is_listed = 1 ORDER BY number;
INSERT INTO image_search (image_search) VALUES ('optimize');

-- One row: how much there is, so that nobody has to count.
CREATE TABLE total (
  images     INTEGER NOT NULL,
  listed     INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL
);
INSERT INTO total SELECT count(*), coalesce(sum(is_listed), 0), coalesce(sum(size_bytes), 0) FROM image;

-- What visitors say of images, until the administrator dismisses it or deletes the image.
CREATE TABLE report (
  number      INTEGER PRIMARY KEY AUTOINCREMENT,
  image_id    TEXT    NOT NULL,
  reason      TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  reported_at INTEGER NOT NULL
);
CREATE INDEX report_image ON report (image_id);

CREATE TRIGGER image_added AFTER INSERT ON image
  BEGIN
    UPDATE total SET images = images + 1, listed = listed + new.is_listed, size_bytes = size_bytes + new.size_bytes;
    INSERT INTO image_search (rowid, terms)
      SELECT new.number, search_terms(new.original_name, new.format) WHERE new.is_listed = 1;
  END;

CREATE TRIGGER image_removed AFTER DELETE ON image
  BEGIN
    UPDATE total SET images = images - 1, listed = listed - old.is_listed, size_bytes = size_bytes - old.size_bytes;
    DELETE FROM image_search WHERE rowid = old.number AND old.is_listed = 1;
    DELETE FROM report WHERE image_id = old.id;
  END;

CREATE TRIGGER image_listed_or_not AFTER UPDATE OF is_listed ON image WHEN new.is_listed <> old.is_listed
  BEGIN
    UPDATE total SET listed = listed + new.is_listed - old.is_listed;
    DELETE FROM image_search WHERE rowid = old.number AND old.is_listed = 1;
    INSERT INTO image_search (rowid, terms)
      SELECT new.number, search_terms(new.original_name, new.format) WHERE new.is_listed = 1;
  END;
