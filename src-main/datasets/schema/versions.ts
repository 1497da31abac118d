import { BLOCKS_TABLE_SQL } from './blocks-table'
import { SERIES_TABLES_SQL } from './series-tables'

/**
 * The dataset format: a SQLite file. This is the only place that owns its tables; docs/dataset-format.md
 * describes them for people. Versions only grow; each step from an older version is a migration.
 */

/** "RgKk" in ASCII, big endian: `pragma application_id` of every dataset. */
export const APPLICATION_ID = 0x52674b6b
/** `pragma user_version` that this program writes and reads. */
export const FORMAT_VERSION = 4
/** Versions from here on are read as they are; files of earlier ones are turned into the newest in a copy. */
export const OLDEST_READ = 3
/** Version that brought `fact_blocks`. */
export const BLOCKS_VERSION = 4
export const PAGE_SIZE = 4096

/** Prefix and length of `meta.digest`: "sha256:" and 64 hexadecimal digits. */
export const DIGEST_PREFIX = 'sha256:'

/** Codes of enumerations inside the file. Order is part of the format. */
export const SEX_CODES = { total: 0, women: 1, men: 2 } as const
export const BASIS_CODES = { day: 0, night: 1 } as const

/** A measure is a count of persons or a sign (1 '-', 2 '.', 3 '..'), never both and never neither. */
const MEASURE = `
  persons INTEGER CHECK (persons >= 0),
  sign INTEGER NOT NULL DEFAULT 0 CHECK (sign BETWEEN 0 AND 3),
  source INTEGER NOT NULL REFERENCES sources(id)`
const MEASURE_CHECK = `CHECK ((persons IS NULL) = (sign <> 0))`
const YEAR = `year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100)`
const SEX = `sex INTEGER NOT NULL CHECK (sex BETWEEN 0 AND 2)`

/**
 * Facts are clustered (`WITHOUT ROWID`) in the order in which the views read them, so that each view reads
 * one contiguous run. Where a second way in is needed, an index carries all columns.
 */
export const TABLES_SQL = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY CHECK (key IN ('id','title_sv','title_en','edition','publisher','licence','digest')),
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  publisher TEXT NOT NULL,
  title_sv TEXT NOT NULL, title_en TEXT NOT NULL,
  table_code TEXT, retrieved TEXT, licence TEXT,
  quality TEXT NOT NULL CHECK (quality IN ('official','derived','synthetic')),
  note_sv TEXT, note_en TEXT,
  -- JSON (SourceOrigin): the file that the figures were read from.
  origin TEXT,
  -- Set where the figures are sums that the writer added: the source of their parts.
  sum_of INTEGER REFERENCES sources(id)
);

CREATE TABLE regions (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_sv TEXT NOT NULL, name_en TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('municipality','county','country','rest-of-country','abroad','functional','total')),
  parent TEXT REFERENCES regions(code),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  boundary TEXT,
  CHECK ((longitude IS NULL) = (latitude IS NULL))
);

CREATE TABLE industries (
  id INTEGER PRIMARY KEY,
  classification TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name_sv TEXT NOT NULL, name_en TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('total','section','division','group')),
  parent TEXT REFERENCES industries(code)
);

CREATE TABLE campuses (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_sv TEXT NOT NULL, name_en TEXT NOT NULL,
  region TEXT REFERENCES regions(code),
  kind TEXT NOT NULL CHECK (kind IN ('campus','distance','total'))
);

CREATE TABLE commuting_flows (
  ${YEAR}, ${SEX},
  home INTEGER NOT NULL REFERENCES regions(id),
  work INTEGER NOT NULL REFERENCES regions(id),
  ${MEASURE},
  ${MEASURE_CHECK},
  PRIMARY KEY (sex, year, home, work)
) WITHOUT ROWID;

CREATE TABLE commuting_totals (
  ${YEAR}, ${SEX},
  region INTEGER NOT NULL REFERENCES regions(id),
  in_commuters INTEGER CHECK (in_commuters >= 0),
  out_commuters INTEGER CHECK (out_commuters >= 0),
  live_and_work INTEGER CHECK (live_and_work >= 0),
  in_sign INTEGER NOT NULL DEFAULT 0 CHECK (in_sign BETWEEN 0 AND 3),
  out_sign INTEGER NOT NULL DEFAULT 0 CHECK (out_sign BETWEEN 0 AND 3),
  live_sign INTEGER NOT NULL DEFAULT 0 CHECK (live_sign BETWEEN 0 AND 3),
  source INTEGER NOT NULL REFERENCES sources(id),
  CHECK ((in_commuters IS NULL) = (in_sign <> 0)),
  CHECK ((out_commuters IS NULL) = (out_sign <> 0)),
  CHECK ((live_and_work IS NULL) = (live_sign <> 0)),
  PRIMARY KEY (sex, region, year)
) WITHOUT ROWID;

CREATE TABLE employment (
  ${YEAR}, ${SEX},
  region INTEGER NOT NULL REFERENCES regions(id),
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 1),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
  industry INTEGER NOT NULL REFERENCES industries(id),
  ${MEASURE},
  ${MEASURE_CHECK},
  PRIMARY KEY (sex, basis, region, level, year, industry)
) WITHOUT ROWID;

CREATE TABLE students (
  ${YEAR}, ${SEX},
  campus INTEGER NOT NULL REFERENCES campuses(id),
  home INTEGER NOT NULL REFERENCES regions(id),
  ${MEASURE},
  ${MEASURE_CHECK},
  PRIMARY KEY (sex, campus, year, home)
) WITHOUT ROWID;

CREATE TABLE population (
  ${YEAR}, ${SEX},
  region INTEGER NOT NULL REFERENCES regions(id),
  age_group TEXT NOT NULL,
  ${MEASURE},
  ${MEASURE_CHECK},
  PRIMARY KEY (sex, age_group, region, year)
) WITHOUT ROWID;

CREATE TABLE series_breaks (
  id INTEGER PRIMARY KEY,
  fact_table TEXT NOT NULL,
  year INTEGER NOT NULL,
  note_sv TEXT NOT NULL, note_en TEXT NOT NULL,
  -- Set where only the series of one region breaks.
  region TEXT REFERENCES regions(code)
);

CREATE TABLE footnotes (
  id INTEGER PRIMARY KEY,
  fact_table TEXT NOT NULL,
  region TEXT REFERENCES regions(code),
  year INTEGER,
  text_sv TEXT NOT NULL, text_en TEXT NOT NULL
);

-- Which years and sexes each fact table holds: without it, offering the filters would scan the facts.
CREATE TABLE coverage (
  fact_table TEXT NOT NULL CHECK (fact_table IN
    ('commuting-flows','commuting-totals','employment','students','population')),
  ${SEX}, ${YEAR},
  PRIMARY KEY (fact_table, sex, year)
) WITHOUT ROWID;
${SERIES_TABLES_SQL}${BLOCKS_TABLE_SQL}`

/** Made after the rows are in: faster, and the pages come out full. */
export const INDEXES_SQL = `
CREATE INDEX commuting_flows_by_work ON commuting_flows (sex, year, work, home, persons, sign, source);
`

export const SCHEMA_SQL = TABLES_SQL + INDEXES_SQL

/** `age_group` of all ages together. Others are "0-4", "85+" and so on. */
export const ALL_AGES = 'total'

/** Levels of industries as they stand in `employment.level`; repeated there so that a view reads one run. */
export const LEVEL_CODES = { total: 0, section: 1, division: 2, group: 3 } as const
