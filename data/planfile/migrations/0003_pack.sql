-- The plan file, version 3: board packs.

CREATE TABLE pack (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name         TEXT NOT NULL CHECK (name <> ''),
  language     TEXT NOT NULL CHECK (language <> ''),
  period       TEXT,
  formats      TEXT NOT NULL,
  small_counts INTEGER NOT NULL CHECK (small_counts IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_page (
  pack    TEXT NOT NULL REFERENCES pack (id) DEFERRABLE INITIALLY DEFERRED,
  place   INTEGER NOT NULL CHECK (place > 0),
  content TEXT NOT NULL CHECK (content IN ('chart', 'summary', 'measures', 'findings')),
  chart   TEXT CHECK (chart <> ''),
  title   TEXT CHECK (title <> ''),
  instead TEXT CHECK (instead <> ''),
  comment TEXT CHECK (comment <> ''),
  said    TEXT CHECK (said <> ''),
  PRIMARY KEY (pack, place),
  CHECK ((content = 'chart') = (chart IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_area (
  pack TEXT NOT NULL REFERENCES pack (id) DEFERRABLE INITIALLY DEFERRED,
  area TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (pack, area)
) STRICT, WITHOUT ROWID;

CREATE INDEX pack_area_area ON pack_area (area);
