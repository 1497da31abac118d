/**
 * The table of packed cross-sections, as version 4 of the format brought it. The migration to version 4 makes it too,
 * so a later version must not change this text: it adds a migration and a text of its own.
 *
 * `packed-block.ts` owns what lies in `columns`.
 */
export const BLOCKS_TABLE_SQL = `
CREATE TABLE fact_blocks (
  fact_table TEXT NOT NULL CHECK (fact_table IN
    ('commuting-flows','commuting-totals','employment','students','population')),
  sex INTEGER NOT NULL CHECK (sex BETWEEN 0 AND 2),
  -- What else of the key all rows of the block share: basis and level, campus, age group; else empty.
  part TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  count INTEGER NOT NULL CHECK (count > 0),
  columns BLOB NOT NULL,
  PRIMARY KEY (fact_table, sex, part, year)
);
`
