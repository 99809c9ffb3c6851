CREATE TABLE image (
  number           bigint   NOT NULL PRIMARY KEY,
  id               text     COLLATE "C" NOT NULL UNIQUE,
  format           text     NOT NULL,
  original_name    text     NOT NULL,
  width            integer  NOT NULL,
  height           integer  NOT NULL,
  frames           integer  NOT NULL,
  size_bytes       bigint   NOT NULL,
  sha256           text     NOT NULL,
  is_listed        smallint NOT NULL,
  uploaded_at      bigint   NOT NULL,
  thumbnail_format text     NOT NULL,
  delete_key_hash  text     NOT NULL
);
CREATE INDEX image_listed ON image (number) WHERE is_listed = 1;

-- The words of the names of listed images and their formats, as SearchWords splits them. Pages are short and the newest
-- images are asked for most, so that a write must find its terms in the index at once: no pending list.
CREATE TABLE image_search (
  number bigint NOT NULL PRIMARY KEY REFERENCES image ON DELETE CASCADE,
  terms  text[] COLLATE "C" NOT NULL
);
CREATE INDEX image_search_terms ON image_search USING gin (terms) WITH (fastupdate = off);

-- One row: how much there is, so that nobody has to count, and the last number that was given. Every change locks it
-- first. So numbers are gapless and in the order of the commits: a sequence is not, and a reader's cursor would pass over
-- a row that is committed behind a later one. The old versions of the row are to stay few: readers pass over them.
CREATE TABLE total (
  images      bigint NOT NULL,
  listed      bigint NOT NULL,
  size_bytes  bigint NOT NULL,
  last_number bigint NOT NULL
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
INSERT INTO total VALUES (0, 0, 0, 0);

-- Objects that have to go: noted when the row is taken out, in one transaction.
CREATE TABLE deletion (
  id     text COLLATE "C" NOT NULL PRIMARY KEY,
  format text NOT NULL
);

-- What visitors say of images, until the administrator dismisses it or deletes the image.
CREATE TABLE report (
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  image_id    text   COLLATE "C" NOT NULL REFERENCES image (id) ON DELETE CASCADE,
  reason      text   NOT NULL,
  text        text   NOT NULL,
  reported_at bigint NOT NULL,
  times       bigint NOT NULL
);
CREATE INDEX report_image ON report (image_id);

-- Uploads that can be asked for again after a lost answer: kept for a day.
CREATE TABLE idempotency (
  key_hash    text   COLLATE "C" NOT NULL PRIMARY KEY,
  fingerprint text   NOT NULL,
  image_id    text   NOT NULL,
  created_at  bigint NOT NULL
);
CREATE INDEX idempotency_oldest ON idempotency (created_at);

CREATE FUNCTION image_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE total SET images = images + 1, listed = listed + new.is_listed, size_bytes = size_bytes + new.size_bytes,
      last_number = last_number + 1
    RETURNING last_number INTO new.number;
  RETURN new;
END $$;
CREATE TRIGGER image_added BEFORE INSERT ON image FOR EACH ROW EXECUTE FUNCTION image_added();

CREATE FUNCTION image_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE total SET images = images - 1, listed = listed - old.is_listed, size_bytes = size_bytes - old.size_bytes;
  RETURN NULL;
END $$;
CREATE TRIGGER image_removed AFTER DELETE ON image FOR EACH ROW EXECUTE FUNCTION image_removed();

CREATE FUNCTION image_listed_or_not() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE total SET listed = listed + new.is_listed - old.is_listed;
  RETURN NULL;
END $$;
CREATE TRIGGER image_listed_or_not AFTER UPDATE OF is_listed ON image FOR EACH ROW
  WHEN (new.is_listed <> old.is_listed) EXECUTE FUNCTION image_listed_or_not();
