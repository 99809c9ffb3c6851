-- Which store has the images, by the name that it keeps.
CREATE TABLE store (name text NOT NULL);
-- Until when, in seconds since 1970, a deletion is made again and again: a put whose answer was lost may arrive late.
ALTER TABLE deletion ADD COLUMN keep_until bigint NOT NULL DEFAULT 0;
