-- Files that are not accepted again, by the administrator's will: as they were uploaded, or as they are stored.
CREATE TABLE refusal (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256     TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL,
  refused_at INTEGER NOT NULL
);
