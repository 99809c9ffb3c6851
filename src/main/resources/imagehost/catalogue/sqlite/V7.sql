-- Albums: several images under one link, in an order of their own.
CREATE TABLE album (
  id         TEXT    NOT NULL PRIMARY KEY,
  title      TEXT    NOT NULL,
  key_hash   TEXT    NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE album_image (
  album_id TEXT    NOT NULL,
  image_id TEXT    NOT NULL,
  place    INTEGER NOT NULL,
  PRIMARY KEY (album_id, image_id)
) WITHOUT ROWID;
CREATE INDEX album_image_image ON album_image (image_id);

CREATE TRIGGER image_left_albums AFTER DELETE ON image
  BEGIN
    DELETE FROM album_image WHERE image_id = old.id;
  END;

CREATE TRIGGER album_removed AFTER DELETE ON album
  BEGIN
    DELETE FROM album_image WHERE album_id = old.id;
  END;
