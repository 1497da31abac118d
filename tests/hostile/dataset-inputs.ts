import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { BLANK_DIGEST, stampDigest } from '#main/datasets/schema/digest'
import { smallContent } from '../unit/datasets/small-dataset'
import { ENDLESS, many, type HostileInput } from './hostile-input'

/** A small right dataset, changed by SQL, without the digest that would give it away. */
async function changed(
  sql: string | ((database: SqlDatabase) => void),
  withDigest = false,
): Promise<Uint8Array> {
  const engine = await createSqlJsEngine()
  const database = engine.openCopy(await writeDataset(smallContent()))
  if (withDigest) database.prepare("insert or replace into meta values('digest', ?)").run([BLANK_DIGEST])
  else database.execute("delete from meta where key = 'digest'")
  if (typeof sql === 'string') database.execute(sql)
  else sql(database)
  const bytes = database.toBytes()
  database.close()
  if (withDigest) stampDigest(bytes)
  return bytes
}
const schema = (change: string) => () =>
  changed(`pragma writable_schema=on; ${change}; pragma writable_schema=off`)
const patched =
  (at: number, ...values: number[]) =>
  async () => {
    const bytes = await changed('select 1')
    values.forEach((value, i) => (bytes[at + i] = value))
    return bytes
  }

export const DATASET_INPUTS: readonly HostileInput[] = [
  { name: 'right.regiondata', bytes: () => changed('select 1'), ends: 'taken' },
  {
    name: 'trigger.regiondata',
    bytes: () => changed('create trigger t after insert on meta begin delete from regions; end'),
    ends: 'either',
  },
  {
    name: 'view-beside.regiondata',
    bytes: () => changed(`create view v as ${ENDLESS} from n`),
    ends: 'either',
  },
  {
    name: 'facts-that-are-a-view.regiondata',
    bytes: () =>
      changed(
        `drop table population; create view population as ${ENDLESS} as year, 0 as sex, 1 as region, 'total' as age_group, 1 as persons, 0 as sign, 1 as source from n`,
      ),
    ends: 'refused',
  },
  {
    name: 'meta-that-is-a-view.regiondata',
    bytes: () => changed(`drop table meta; create view meta as ${ENDLESS} as key, i as value from n`),
    ends: 'refused',
  },
  {
    name: 'regions-that-are-a-view.regiondata',
    bytes: () =>
      changed(
        `drop table regions; create view regions as ${ENDLESS} as id, i as code, 'a' as name_sv, 'a' as name_en, 'municipality' as kind, null as parent, null as longitude, null as latitude from n`,
      ),
    ends: 'refused',
  },
  {
    name: 'view-with-right-digest.regiondata',
    bytes: () =>
      changed(
        `drop table regions; create view regions as ${ENDLESS} as id, i as code, 'a' as name_sv, 'a' as name_en, 'municipality' as kind, null as parent, null as longitude, null as latitude from n`,
        true,
      ),
    ends: 'refused',
  },
  {
    name: 'computed-with-right-digest.regiondata',
    bytes: () => changed("alter table regions add column a text as (printf('%400000000s', code))", true),
    ends: 'refused',
  },
  {
    name: 'index-with-right-digest.regiondata',
    bytes: () =>
      changed(
        "create index i on regions (length(replace(printf('%30000s', code), ' ', printf('%30s', code))))",
        true,
      ),
    ends: 'refused',
  },
  {
    name: 'version-1-with-a-view.regiondata',
    bytes: () =>
      changed(`drop table sources; create view sources as ${ENDLESS} as id from n; pragma user_version=1`),
    ends: 'refused',
  },
  {
    name: 'version-1-with-triggers.regiondata',
    bytes: () =>
      changed(
        `create trigger t after update on sources begin insert into meta ${ENDLESS}, i from n; end; pragma user_version=1`,
      ),
    ends: 'either',
  },
  {
    name: 'version-1-of-200000-sources.regiondata',
    bytes: () =>
      changed(
        "with recursive n(i) as (select 100000 union all select i + 1 from n where i < 300000) insert into sources(id, publisher, title_sv, title_en, quality) select i, 'p', 't', 't', 'derived' from n; pragma user_version=1",
      ),
    ends: 'either',
  },
  {
    name: 'virtual-table.regiondata',
    bytes: schema(
      "insert into sqlite_schema values('table','population2','population2',0,'create virtual table population2 using fts5(a)')",
    ),
    ends: 'either',
  },
  {
    name: 'schema-that-is-no-sql.regiondata',
    bytes: schema("insert into sqlite_schema values('table','x','x',2,'create table x(')"),
    ends: 'refused',
  },
  {
    name: 'two-tables-on-one-page.regiondata',
    bytes: schema(
      "update sqlite_schema set rootpage = (select rootpage from sqlite_schema where name = 'meta') where name = 'regions'",
    ),
    ends: 'refused',
  },
  {
    name: 'table-on-a-page-beyond.regiondata',
    bytes: schema("update sqlite_schema set rootpage = 2147483647 where name = 'regions'"),
    ends: 'refused',
  },
  {
    name: 'computed-column.regiondata',
    bytes: schema(
      "update sqlite_schema set sql = replace(sql, 'value TEXT', 'value TEXT AS (printf(''%900000000s'', key))') where name = 'meta'",
    ),
    ends: 'refused',
  },
  {
    name: 'computed-by-computed.regiondata',
    bytes: schema(
      "update sqlite_schema set sql = replace(sql, 'value TEXT NOT NULL', 'value TEXT NOT NULL, a TEXT AS (b), b TEXT AS (a)') where name = 'meta'",
    ),
    ends: 'refused',
  },
  {
    name: 'computed-that-swells.regiondata',
    bytes: async () =>
      changed(
        `alter table meta add column a text as (printf('%1000000s', key)); alter table meta add column b text as (replace(a, ' ', a))`,
      ),
    ends: 'either',
  },
  {
    name: 'check-without-end.regiondata',
    bytes: schema(
      "update sqlite_schema set sql = replace(sql, 'key TEXT PRIMARY KEY', 'key TEXT PRIMARY KEY CHECK (length(replace(printf(''%100000s'', key), '' '', printf(''%100000s'', key))) > 0)') where name = 'meta'",
    ),
    ends: 'either',
  },
  {
    name: 'index-by-expression.regiondata',
    bytes: () => changed("create index i on regions (length(replace(printf('%30000s', code), ' ', 'xx')))"),
    ends: 'either',
  },
  {
    name: 'partial-index.regiondata',
    bytes: () => changed('create unique index i on meta (value) where key > 1'),
    ends: 'either',
  },
  {
    name: 'tables-2000.regiondata',
    bytes: () =>
      changed((database) => {
        database.execute('begin')
        for (let i = 0; i < 2_000; i++) database.execute(`create table x${String(i)}(a)`)
        database.execute('commit')
      }),
    ends: 'either',
  },
  {
    name: 'regions-1000000.regiondata',
    bytes: () =>
      changed(
        "with recursive n(i) as (select 100000 union all select i + 1 from n where i < 1100000) insert into regions(id, code, name_sv, name_en, kind) select i, i, 'Ort ' || i, 'Place ' || i, 'municipality' from n",
      ),
    ends: 'either',
  },
  {
    name: 'sources-500000.regiondata',
    bytes: () =>
      changed(
        "with recursive n(i) as (select 100000 union all select i + 1 from n where i < 600000) insert into sources(id, publisher, title_sv, title_en, quality) select i, 'p', 't', 't', 'official' from n",
      ),
    ends: 'either',
  },
  {
    name: 'footnotes-1000000.regiondata',
    bytes: () =>
      changed(
        "with recursive n(i) as (select 1000 union all select i + 1 from n where i < 1001000) insert into footnotes(id, fact_table, text_sv, text_en) select i, 'population', 'n' || i, 'n' || i from n",
      ),
    ends: 'either',
  },
  {
    name: 'broken-rules-1000000.regiondata',
    bytes: () =>
      changed(
        "pragma ignore_check_constraints=on; with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000) insert into population(year, sex, region, age_group, persons, sign, source) select 2000, 0, 1, 'x' || i, -1, 0, 1 from n",
      ),
    ends: 'refused',
  },
  {
    name: 'persons-infinite.regiondata',
    bytes: () => changed('pragma ignore_check_constraints=on; update commuting_flows set persons = 9e999'),
    ends: 'refused',
  },
  {
    name: 'persons-1e20.regiondata',
    bytes: () => changed('pragma ignore_check_constraints=on; update commuting_flows set persons = 1e20'),
    ends: 'refused',
  },
  {
    name: 'persons-2-to-62.regiondata',
    bytes: () =>
      changed('pragma ignore_check_constraints=on; update commuting_flows set persons = 4611686018427387904'),
    ends: 'refused',
  },
  {
    name: 'persons-as-blob.regiondata',
    bytes: () => changed("pragma ignore_check_constraints=on; update commuting_flows set persons = x'00'"),
    ends: 'refused',
  },
  {
    name: 'region-without-code.regiondata',
    bytes: () => changed("update regions set code = '' where id = 1"),
    ends: 'refused',
  },
  {
    name: 'title-of-100000000.regiondata',
    bytes: () => changed("update meta set value = hex(zeroblob(50000000)) where key = 'title_sv'"),
    ends: 'either',
  },
  {
    name: 'boundary-of-50000000.regiondata',
    bytes: () => changed('update regions set boundary = hex(zeroblob(25000000)) where id = 1'),
    ends: 'refused',
  },
  {
    name: 'boundary-deep.regiondata',
    bytes: () =>
      changed(
        `update regions set boundary = '{"type":"Polygon","coordinates":${'['.repeat(200_000)}${']'.repeat(200_000)}}' where id = 1`,
      ),
    ends: 'refused',
  },
  {
    name: 'boundary-that-crosses-itself.regiondata',
    bytes: () =>
      changed(
        `update regions set boundary = '${JSON.stringify({ type: 'Polygon', coordinates: [[...many(3_000, (i) => [16 + Math.cos(i * 2.1) / 5, 58 + Math.sin(i * 2.1) / 5]), [16.2, 58]]] })}' where id = 1`,
      ),
    ends: 'either',
  },
  {
    name: 'page-size-65536.regiondata',
    bytes: () => changed('pragma page_size=65536; vacuum'),
    ends: 'either',
  },
  { name: 'page-size-512.regiondata', bytes: () => changed('pragma page_size=512; vacuum'), ends: 'either' },
  { name: 'page-size-3.regiondata', bytes: patched(16, 0, 3), ends: 'refused' },
  { name: 'page-count-4294967295.regiondata', bytes: patched(28, 255, 255, 255, 255), ends: 'refused' },
  {
    name: 'free-pages-4294967295.regiondata',
    bytes: patched(32, 255, 255, 255, 255, 255, 255, 255, 255),
    ends: 'refused',
  },
  // Its rows are whole: only the way of writing is another.
  { name: 'write-ahead.regiondata', bytes: patched(18, 2, 2), ends: 'either' },
  { name: 'utf-16.regiondata', bytes: patched(56, 0, 0, 0, 2), ends: 'refused' },
  { name: 'schema-format-99.regiondata', bytes: patched(44, 0, 0, 0, 99), ends: 'refused' },
  { name: 'reserved-bytes-255.regiondata', bytes: patched(20, 255), ends: 'refused' },
  { name: 'version-2147483647.regiondata', bytes: patched(60, 127, 255, 255, 255), ends: 'refused' },
  { name: 'version-1-of-today.regiondata', bytes: patched(60, 0, 0, 0, 1), ends: 'either' },
  {
    name: 'zeros-300000000.regiondata',
    bytes: async () => {
      const bytes = Buffer.alloc(300_000_000)
      Buffer.from(await changed('select 1')).copy(bytes)
      const pages = bytes.length / (bytes.readUInt16BE(16) || 65_536)
      bytes.writeUInt32BE(Math.floor(pages), 28)
      return bytes.subarray(0, Math.floor(pages) * bytes.readUInt16BE(16))
    },
    ends: 'either',
  },
]
