-- Which store has the images, by the name that it keeps; no row where that is the folder of this file.
CREATE TABLE store (name TEXT NOT NULL);
-- Until when, in seconds since 1970, a deletion is made again and again: a put whose answer was lost may arrive late.
ALTER TABLE deletion ADD COLUMN keep_until INTEGER NOT NULL DEFAULT 0;
