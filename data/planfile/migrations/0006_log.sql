-- The plan file, version 6: the log keeps large changes compressed, and adopted revisions can be sealed.

DROP INDEX edit_undo;
DROP INDEX edit_redo;
DROP INDEX edit_undone;
ALTER TABLE edit RENAME TO former_edit;

-- Every edit ever made, in order; nothing is taken out of it. An undo is an
-- entry of its own, which takes back an earlier one, and so is a redo. Applied
-- one after another to an empty plan, the entries give the other tables.
CREATE TABLE edit (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  at        TEXT NOT NULL,    -- RFC 3339 in UTC, with nanoseconds
  "by"      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  subject   TEXT NOT NULL,
  reason    TEXT NOT NULL,    -- the planner's own, may be empty
  undo_of   INTEGER REFERENCES edit (id),
  redo_of   INTEGER REFERENCES edit (id),
  undone_by INTEGER REFERENCES edit (id),  -- the last undo of it, NULL while it is in effect
  size      INTEGER NOT NULL CHECK (size > 0), -- number of changes
  changes   ANY NOT NULL,     -- JSON; as a BLOB, it is compressed by DEFLATE (RFC 1951)
  CHECK (undo_of IS NULL OR redo_of IS NULL),
  CHECK (CASE typeof(changes) WHEN 'text' THEN json_valid(changes) ELSE typeof(changes) = 'blob' END)
) STRICT;

INSERT INTO edit
SELECT id, at, "by", kind, subject, reason, undo_of, redo_of, undone_by, size, fagplan_packed(changes) FROM former_edit;
DROP TABLE former_edit;

CREATE INDEX edit_undo ON edit (undo_of) WHERE undo_of IS NOT NULL;
CREATE INDEX edit_redo ON edit (redo_of) WHERE redo_of IS NOT NULL;
CREATE INDEX edit_undone ON edit (undone_by) WHERE undone_by IS NOT NULL;
-- What undo takes next, and the last edit that is neither undo nor redo, are found without looking through what was undone.
CREATE INDEX edit_effective ON edit (id) WHERE undo_of IS NULL AND redo_of IS NULL AND undone_by IS NULL;
CREATE INDEX edit_own ON edit (id) WHERE undo_of IS NULL AND redo_of IS NULL;

CREATE TABLE seal (
  revision TEXT NOT NULL PRIMARY KEY REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  entry    INTEGER NOT NULL CHECK (entry > 0),
  hash     TEXT NOT NULL CHECK (length(hash) = 64),
  sealed   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
