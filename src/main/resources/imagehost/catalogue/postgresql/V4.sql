-- Albums: several images under one link, in an order of their own.
CREATE TABLE album (
  id         text   COLLATE "C" NOT NULL PRIMARY KEY,
  title      text   NOT NULL,
  key_hash   text   NOT NULL,
  created_at bigint NOT NULL
);
CREATE TABLE album_image (
  album_id text    COLLATE "C" NOT NULL REFERENCES album ON DELETE CASCADE,
  image_id text    COLLATE "C" NOT NULL REFERENCES image (id) ON DELETE CASCADE,
  place    integer NOT NULL,
  PRIMARY KEY (album_id, image_id)
);
CREATE INDEX album_image_image ON album_image (image_id);
