-- Uploads that can be asked for again after a lost answer: kept for a day.
CREATE TABLE idempotency (
  key_hash    TEXT    NOT NULL PRIMARY KEY,
  fingerprint TEXT    NOT NULL,
  image_id    TEXT    NOT NULL,
  created_at  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX idempotency_oldest ON idempotency (created_at);
