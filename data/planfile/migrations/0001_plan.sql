-- The plan file, version 1.
--
-- One table for each kind of record of package budget, named and laid out as
-- its JSON: a column for each field, in the same words. Optional fields are
-- NULL where nothing is stated; a revision that is NULL marks a fact, which
-- belongs to no revision. Money is whole kroner, other quantities are
-- millionths, periods are written as 2021, 2021H1, 2021T2, 2021-06 or
-- 2021-06-30. Lists are JSON.
--
-- References are checked when the transaction commits, so that the changes of
-- an edit may come in any order.

CREATE TABLE workbook (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name        TEXT NOT NULL CHECK (name <> ''),
  sha256      TEXT NOT NULL CHECK (octet_length(sha256) = 64),
  imported_at TEXT NOT NULL,
  fictional   INTEGER NOT NULL CHECK (fictional IN (0, 1)),
  note        TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE area (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  short_name      TEXT,
  kind            TEXT NOT NULL,
  parent          TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent <> id),
  aliases         TEXT CHECK (json_valid(aliases)),
  "order"         INTEGER,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX area_parent ON area (parent) WHERE parent IS NOT NULL;
CREATE INDEX area_source ON area (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE about (
  name            TEXT NOT NULL CHECK (name <> ''),
  field           TEXT,
  region          TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  country         TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  fictional       INTEGER NOT NULL CHECK (fictional IN (0, 1)),
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT;
CREATE UNIQUE INDEX about_only_one ON about ((1));
CREATE INDEX about_region ON about (region) WHERE region IS NOT NULL;
CREATE INDEX about_country ON about (country) WHERE country IS NOT NULL;
CREATE INDEX about_source ON about (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE revision (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  status          TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'superseded')),
  first_year      INTEGER NOT NULL,
  last_year       INTEGER NOT NULL CHECK (last_year >= first_year),
  price_year      INTEGER,
  parent          TEXT REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent <> id),
  adopted_on      TEXT CHECK (adopted_on GLOB '[12][0-9][0-9][0-9]*'),
  case_number     TEXT,
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_parent ON revision (parent) WHERE parent IS NOT NULL;
CREATE INDEX revision_source ON revision (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE population (
  area            TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  year            INTEGER NOT NULL,
  adults          INTEGER NOT NULL CHECK (adults > 0),
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (area, year)
) STRICT, WITHOUT ROWID;
CREATE INDEX population_source ON population (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE theme (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  "order"         INTEGER,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_source ON theme (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE line (
  revision        TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  id              TEXT NOT NULL CHECK (id <> ''),
  side            TEXT NOT NULL CHECK (side IN ('cost', 'funding')),
  name            TEXT NOT NULL CHECK (name <> ''),
  short_name      TEXT,
  funding         TEXT,
  "order"         INTEGER,
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (revision, id),
  CHECK ((side = 'funding') = (funding IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX line_source ON line (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE amount (
  revision        TEXT,
  line            TEXT NOT NULL CHECK (line <> ''),
  period          TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  kind            TEXT NOT NULL,
  kroner          INTEGER NOT NULL,
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  FOREIGN KEY (revision, line) REFERENCES line (revision, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind = 'budget') = (revision IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX amount_key ON amount (ifnull(revision, ''), line, period, kind);
CREATE INDEX amount_line ON amount (revision, line) WHERE revision IS NOT NULL;
CREATE INDEX amount_source ON amount (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE printed_sum (
  revision        TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  side            TEXT NOT NULL CHECK (side IN ('cost', 'funding')),
  period          TEXT CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  label           TEXT NOT NULL,
  kroner          INTEGER NOT NULL,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT;
CREATE UNIQUE INDEX printed_sum_key ON printed_sum (revision, side, ifnull(period, ''), label);
CREATE INDEX printed_sum_source ON printed_sum (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE price (
  "index"         TEXT NOT NULL CHECK ("index" <> ''),
  year            INTEGER NOT NULL,
  value           INTEGER NOT NULL CHECK (value > 0),
  kind            TEXT NOT NULL CHECK (kind IN ('actual', 'forecast')),
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY ("index", year)
) STRICT, WITHOUT ROWID;
CREATE INDEX price_source ON price (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE factor (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  value           INTEGER NOT NULL,
  unit            TEXT,
  area            TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  line            TEXT,
  basis           TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX factor_area ON factor (area) WHERE area IS NOT NULL;
CREATE INDEX factor_source ON factor (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE indicator (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  definition      TEXT,
  unit            TEXT,
  statistic       TEXT NOT NULL,
  per             INTEGER,
  direction       TEXT NOT NULL,
  yardstick       TEXT,
  origin          TEXT,
  breaks          TEXT CHECK (json_valid(breaks)),
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_source ON indicator (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE observation (
  revision        TEXT REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  indicator       TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  "group"         TEXT,
  area            TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  period          TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  kind            TEXT NOT NULL,
  variant         TEXT,
  value           INTEGER NOT NULL,
  numerator       INTEGER,
  denominator     INTEGER CHECK (denominator <> 0),
  quality         TEXT,
  n               INTEGER CHECK (n > 0),
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  CHECK ((kind IN ('budget', 'target')) = (revision IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX observation_key ON observation
  (indicator, area, period, kind, ifnull("group", ''), ifnull(variant, ''), ifnull(revision, ''));
CREATE INDEX observation_area ON observation (area);
CREATE INDEX observation_revision ON observation (revision) WHERE revision IS NOT NULL;
CREATE INDEX observation_source ON observation (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE measure (
  revision        TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  id              TEXT NOT NULL CHECK (id <> ''),
  number          INTEGER NOT NULL CHECK (number > 0),
  title           TEXT NOT NULL CHECK (title <> ''),
  theme           TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
  priority        TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
  owners          TEXT CHECK (json_valid(owners)),
  description     TEXT,
  goal            TEXT,
  chapter         TEXT,
  start           TEXT CHECK (start GLOB '[12][0-9][0-9][0-9]*'),
  due             TEXT CHECK (due GLOB '[12][0-9][0-9][0-9]*'),
  lines           TEXT CHECK (json_valid(lines)),
  indicators      TEXT CHECK (json_valid(indicators)),
  origins         TEXT CHECK (json_valid(origins)),
  links           TEXT CHECK (json_valid(links)),
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_theme ON measure (theme) WHERE theme IS NOT NULL;
CREATE INDEX measure_source ON measure (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE status_report (
  measure         TEXT NOT NULL CHECK (measure <> ''),
  period          TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  status          TEXT NOT NULL,
  progress        INTEGER CHECK (progress BETWEEN 0 AND 1000000),
  comment         TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (measure, period)
) STRICT, WITHOUT ROWID;
CREATE INDEX status_report_source ON status_report (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE milestone (
  revision        TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  id              TEXT NOT NULL CHECK (id <> ''),
  number          INTEGER,
  title           TEXT NOT NULL CHECK (title <> ''),
  measure         TEXT,
  start           TEXT CHECK (start GLOB '[12][0-9][0-9][0-9]*'),
  due             TEXT NOT NULL CHECK (due GLOB '[12][0-9][0-9][0-9]*'),
  basis           TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (revision, id),
  FOREIGN KEY (revision, measure) REFERENCES measure (revision, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_measure ON milestone (revision, measure) WHERE measure IS NOT NULL;
CREATE INDEX milestone_source ON milestone (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE milestone_progress (
  milestone       TEXT NOT NULL PRIMARY KEY CHECK (milestone <> ''),
  status          TEXT NOT NULL,
  done_in         TEXT CHECK (done_in GLOB '[12][0-9][0-9][0-9]*'),
  comment         TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_progress_source ON milestone_progress (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE position (
  revision        TEXT REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  area            TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  profession      TEXT,
  period          TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  kind            TEXT NOT NULL,
  count           INTEGER NOT NULL CHECK (count >= 0),
  basis           TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  CHECK ((kind IN ('planned', 'missing')) = (revision IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX position_key ON position (area, period, kind, ifnull(profession, ''), ifnull(revision, ''));
CREATE INDEX position_revision ON position (revision) WHERE revision IS NOT NULL;
CREATE INDEX position_source ON position (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE specialist (
  revision        TEXT REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  area            TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  period          TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  kind            TEXT NOT NULL,
  scope           TEXT NOT NULL,
  count           INTEGER NOT NULL CHECK (count >= 0),
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  CHECK ((kind = 'need') = (revision IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX specialist_key ON specialist (area, period, kind, scope, ifnull(revision, ''));
CREATE INDEX specialist_revision ON specialist (revision) WHERE revision IS NOT NULL;
CREATE INDEX specialist_source ON specialist (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE care_unit (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  kind            TEXT NOT NULL,
  area            TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  owner           TEXT NOT NULL,
  units           INTEGER NOT NULL CHECK (units >= 0),
  per_unit        INTEGER NOT NULL CHECK (per_unit >= 0),
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX care_unit_area ON care_unit (area) WHERE area IS NOT NULL;
CREATE INDEX care_unit_source ON care_unit (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE training_cohort (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  area            TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  start           TEXT CHECK (start GLOB '[12][0-9][0-9][0-9]*'),
  approval        TEXT NOT NULL CHECK (approval GLOB '[12][0-9][0-9][0-9]*'),
  posts           INTEGER NOT NULL CHECK (posts >= 0),
  filled          INTEGER CHECK (filled BETWEEN 0 AND posts),
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX training_cohort_area ON training_cohort (area);
CREATE INDEX training_cohort_source ON training_cohort (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE bed (
  revision        TEXT REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  area            TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  owner           TEXT NOT NULL,
  beds            TEXT NOT NULL,
  period          TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  kind            TEXT NOT NULL,
  count           INTEGER NOT NULL CHECK (count >= 0),
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  CHECK ((kind = 'budget') = (revision IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX bed_key ON bed (area, owner, beds, period, kind, ifnull(revision, ''));
CREATE INDEX bed_revision ON bed (revision) WHERE revision IS NOT NULL;
CREATE INDEX bed_source ON bed (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE need_map (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  area            TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  period          TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]*'),
  persons         INTEGER NOT NULL CHECK (persons > 0),
  prevalence      INTEGER,
  note            TEXT,
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX need_map_area ON need_map (area);
CREATE INDEX need_map_source ON need_map (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE need_dimension (
  map             TEXT NOT NULL REFERENCES need_map (id) DEFERRABLE INITIALLY DEFERRED,
  name            TEXT NOT NULL CHECK (name <> ''),
  "order"         INTEGER,
  green           INTEGER NOT NULL CHECK (green BETWEEN 0 AND 1000000),
  yellow          INTEGER NOT NULL CHECK (yellow BETWEEN 0 AND 1000000),
  red             INTEGER NOT NULL CHECK (red BETWEEN 0 AND 1000000),
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (map, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_dimension_source ON need_dimension (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE need_service (
  map             TEXT NOT NULL REFERENCES need_map (id) DEFERRABLE INITIALLY DEFERRED,
  level           TEXT NOT NULL,
  name            TEXT NOT NULL CHECK (name <> ''),
  "order"         INTEGER,
  now             INTEGER NOT NULL CHECK (now BETWEEN 0 AND 1000000),
  added           INTEGER CHECK (added BETWEEN -1000000 AND 1000000),
  source_workbook TEXT REFERENCES workbook (id) DEFERRABLE INITIALLY DEFERRED, source_sheet TEXT, source_cell TEXT,
  PRIMARY KEY (map, level, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_service_source ON need_service (source_workbook) WHERE source_workbook IS NOT NULL;

CREATE TABLE scenario (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name        TEXT NOT NULL CHECK (name <> ''),
  revision    TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  assumptions TEXT CHECK (json_valid(assumptions)),
  seed        INTEGER,
  version     TEXT,
  note        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX scenario_revision ON scenario (revision);

CREATE TABLE verdict (
  finding  TEXT NOT NULL PRIMARY KEY CHECK (finding <> ''),
  accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
  reason   TEXT NOT NULL CHECK (reason <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_title (
  chart    TEXT NOT NULL CHECK (chart <> ''),
  language TEXT NOT NULL CHECK (language <> ''),
  title    TEXT NOT NULL CHECK (title <> ''),
  instead  TEXT NOT NULL,
  PRIMARY KEY (chart, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE chart_note (
  chart    TEXT NOT NULL CHECK (chart <> ''),
  series   TEXT,
  category TEXT,
  text     TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE UNIQUE INDEX chart_note_key ON chart_note (chart, ifnull(series, ''), ifnull(category, ''));

CREATE TABLE import_mapping (
  shape       TEXT NOT NULL PRIMARY KEY CHECK (shape <> ''),
  "as"        TEXT NOT NULL CHECK ("as" <> ''),
  header_rows INTEGER NOT NULL CHECK (header_rows > 0),
  roles       TEXT NOT NULL,
  one         INTEGER CHECK (one IN (1, 1000, 1000000))
) STRICT, WITHOUT ROWID;

-- Every edit ever made, in order; nothing is taken out of it. An undo is an
-- entry of its own, which takes back an earlier one, and so is a redo. Applied
-- one after another to an empty plan, the entries give the tables above.
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
  changes   TEXT NOT NULL CHECK (json_valid(changes)),
  CHECK (undo_of IS NULL OR redo_of IS NULL)
) STRICT;
CREATE INDEX edit_undo ON edit (undo_of) WHERE undo_of IS NOT NULL;
CREATE INDEX edit_redo ON edit (redo_of) WHERE redo_of IS NOT NULL;
CREATE INDEX edit_undone ON edit (undone_by) WHERE undone_by IS NOT NULL;
