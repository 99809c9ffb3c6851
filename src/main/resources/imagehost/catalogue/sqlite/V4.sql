-- How many reports a row stands for: equal ones, and older ones of the same reason that had to go.
ALTER TABLE report ADD COLUMN times INTEGER NOT NULL DEFAULT 1;
