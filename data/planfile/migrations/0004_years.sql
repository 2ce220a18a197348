-- The plan file, version 4: what is said of differences, the frames of the region's own plan,
-- and accounts that are closed.

CREATE TABLE explanation (
  revision TEXT REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  line     TEXT NOT NULL CHECK (line <> ''),
  period   TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  cause    TEXT NOT NULL CHECK (cause IN ('new', 'dropped', 'corrected', 'price', 'volume', 'timing', 'decided')),
  kroner   INTEGER,
  text     TEXT CHECK (text <> ''),
  CHECK (kroner IS NOT NULL OR text IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX explanation_key ON explanation (ifnull(revision, ''), line, period, cause);
CREATE INDEX explanation_revision ON explanation (revision) WHERE revision IS NOT NULL;

CREATE TABLE adopted_frame (
  revision        TEXT NOT NULL,
  line            TEXT NOT NULL,
  year            INTEGER NOT NULL,
  kroner          INTEGER NOT NULL,
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (revision, line, year),
  FOREIGN KEY (revision, line) REFERENCES line (revision, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX adopted_frame_source ON adopted_frame (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE period_lock (
  period TEXT NOT NULL PRIMARY KEY CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  note   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
  line   TEXT NOT NULL CHECK (line <> ''),
  period TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  number INTEGER NOT NULL CHECK (number > 0),
  was    INTEGER,
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (line, period, number)
) STRICT, WITHOUT ROWID;
