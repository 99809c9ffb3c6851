-- Files that are not accepted again, by the administrator's will: as they were uploaded, or as they are stored.
CREATE TABLE refusal (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256     text   COLLATE "C" NOT NULL UNIQUE,
  name       text   NOT NULL,
  refused_at bigint NOT NULL
);
