-- The plan file, version 2: versions the planner has named. When and by whom
-- is in the edit that named it.

CREATE TABLE version (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  name   TEXT NOT NULL CHECK (name <> '')
) STRICT, WITHOUT ROWID;
