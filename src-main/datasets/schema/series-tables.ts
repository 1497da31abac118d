/**
 * The tables of series, as version 2 of the format brought them. The migration to version 2 makes them too, so a
 * later version must not change this text: it adds a migration and a text of its own.
 *
 * Cells lie packed, many in a row of `series_cells`; `series-chunk.ts` owns their encoding.
 */
export const SERIES_TABLES_SQL = `
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  title_sv TEXT NOT NULL, title_en TEXT NOT NULL,
  unit_sv TEXT, unit_en TEXT,
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  source INTEGER NOT NULL REFERENCES sources(id),
  CHECK ((unit_sv IS NULL) = (unit_en IS NULL))
);

CREATE TABLE series_dimensions (
  series INTEGER NOT NULL REFERENCES series(id),
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL,
  name_sv TEXT NOT NULL, name_en TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('region','time','category')),
  total TEXT,
  PRIMARY KEY (series, position)
) WITHOUT ROWID;

CREATE TABLE series_values (
  series INTEGER NOT NULL REFERENCES series(id),
  dimension INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL,
  name_sv TEXT NOT NULL, name_en TEXT NOT NULL,
  PRIMARY KEY (series, dimension, position)
) WITHOUT ROWID;

CREATE TABLE series_notes (
  series INTEGER NOT NULL REFERENCES series(id),
  position INTEGER NOT NULL CHECK (position >= 0),
  text_sv TEXT NOT NULL, text_en TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (series, position)
) WITHOUT ROWID;

CREATE TABLE series_cells (
  series INTEGER NOT NULL REFERENCES series(id),
  first_cell INTEGER NOT NULL CHECK (first_cell >= 0),
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 16384),
  width INTEGER NOT NULL CHECK (width IN (0,1,2,4,8)),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  gaps BLOB,
  numbers BLOB,
  signs BLOB,
  flags TEXT,
  PRIMARY KEY (series, first_cell)
);
`
