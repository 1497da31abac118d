import { beforeAll, describe, expect, test } from 'vitest'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { checkFile, type CheckedFile } from '#main/datasets/schema/check-file'
import { smallContent } from './small-dataset'

let engine: SqlEngine
let good: Uint8Array
beforeAll(async () => {
  engine = await createSqlJsEngine()
  good = await writeDataset(smallContent())
})

const check = (bytes: Uint8Array): CheckedFile => checkFile(engine, bytes, 'prov.regiondata')
const problemOf = (bytes: Uint8Array) => {
  const checked = check(bytes)
  if (checked.ok) throw new Error('the file was accepted')
  expect(checked.problem.message.sv).toContain('prov.regiondata')
  expect(checked.problem.message.en).toContain('prov.regiondata')
  expect(checked.problem.nextStep.sv).not.toBe('')
  return checked.problem
}

/** A copy changed by SQL, without a digest so that the change itself is looked at. */
function changed(sql: string): Uint8Array {
  const database = engine.openCopy(good)
  try {
    database.execute(
      `pragma foreign_keys=off; pragma ignore_check_constraints=on; delete from meta where key='digest'; ${sql}; vacuum`,
    )
    return database.toBytes()
  } finally {
    database.close()
  }
}

/** A copy with one table made anew from its own SQL, changed as a text. */
const remade = (table: string, change: (sql: string) => string): Uint8Array => {
  const database = engine.openCopy(good)
  try {
    const statement = database.prepare('select sql from sqlite_schema where name = ?')
    statement.bind([table])
    statement.step()
    const sql = statement.text(0) ?? ''
    statement.reset()
    database.execute(`alter table ${table} rename to old; ${change(sql)}`)
    database.execute(`drop table old; delete from meta where key='digest'; vacuum`)
    return database.toBytes()
  } finally {
    database.close()
  }
}

const details = (bytes: Uint8Array) =>
  (problemOf(bytes).details ?? []).map(({ table, row, message }) => [table, row, message.sv])

describe('a whole file', () => {
  test('is accepted and described', () => {
    const checked = check(good)
    if (!checked.ok) throw new Error(JSON.stringify(checked.problem))
    expect(checked.notices).toEqual([])
    expect(checked.description.meta.id).toBe('prov')
    expect(checked.description.coverage['commuting-totals']).toEqual({
      years: [2007, 2008, 2009],
      sexes: ['total'],
    })
    expect(checked.description.footnotes).toHaveLength(1)
  })

  test('without a digest is accepted with a notice', () => {
    const checked = check(changed('select 1'))
    expect(checked.ok && checked.notices.map(({ sv }) => sv)).toEqual([
      expect.stringContaining('ingen kontrollsumma'),
    ])
  })

  test('with views, triggers and extra tables is accepted; they are named as not used', () => {
    const bytes = changed(
      `create table more (a); create view looks as select 1;
       create trigger pulled after insert on meta begin delete from regions; end`,
    )
    const checked = check(bytes)
    expect(checked.ok && checked.notices.at(-1)?.en).toContain('looks (view), more (table), pulled (trigger)')
  })
})

describe('a file that is not whole', () => {
  test('an empty file', () => {
    expect(problemOf(new Uint8Array()).code).toBe('file-empty')
  })

  test('a text with the name of a dataset', () => {
    const text = 'region;year;persons\n0581;2008;10854\n'.repeat(200)
    expect(problemOf(Buffer.from(text)).code).toBe('not-a-dataset')
  })

  test('cut off at twenty places', () => {
    for (let i = 1; i <= 20; i++) {
      const length = Math.floor((good.length * i) / 21)
      expect(problemOf(good.subarray(0, length)).code, `cut to ${String(length)} bytes`).toBe(
        'dataset-truncated',
      )
    }
    for (const length of [1, 15, 16, 50, 99, 100, good.length - 1]) {
      expect(problemOf(good.subarray(0, length)).code).toBe('dataset-truncated')
    }
  })

  test('one bit flipped, in every page, at five places', () => {
    const accepted: number[] = []
    for (let page = 0; page < good.length; page += 4096) {
      for (const place of [0, 5, 97, 2048, 4090]) {
        const bytes = good.slice()
        const at = page + place
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (place % 8))
        if (check(bytes).ok) accepted.push(at)
      }
    }
    expect(accepted).toEqual([])
  })
})

describe('a file of another kind', () => {
  const withHeader = (offset: number, value: number): Uint8Array => {
    const bytes = Buffer.from(good)
    bytes.writeUInt32BE(value, offset)
    return bytes
  }

  test('wrong application id', () => {
    expect(problemOf(withHeader(68, 0x47504b47)).code).toBe('not-a-dataset')
  })

  test('version 99', () => {
    const problem = problemOf(withHeader(60, 99))
    expect(problem.code).toBe('dataset-newer-version')
    expect(problem.message.sv).toContain('99')
  })
})

describe('what breaks the format is named with table and row', () => {
  test('a missing table', () => {
    expect(details(changed('drop table population'))).toEqual([['population', undefined, 'Tabellen saknas.']])
  })

  test('a view in place of a table', () => {
    expect(details(changed('drop table footnotes; create view footnotes as select 1'))).toEqual([
      ['footnotes', undefined, 'Ska vara en vanlig tabell men är något annat.'],
    ])
  })

  test('a missing column', () => {
    expect(details(changed('alter table sources drop column licence'))).toEqual([
      ['sources', undefined, 'Kolumnen licence saknas.'],
    ])
  })

  test('a column that computes', () => {
    const bytes = remade('series_breaks', (sql) =>
      sql.replace('note_en TEXT NOT NULL', `note_en TEXT AS ('x') STORED`),
    )
    expect(details(bytes)).toEqual([
      ['series_breaks', undefined, expect.stringContaining('note_en räknas ut')],
    ])
  })

  test('negative persons', () => {
    expect(details(changed('update population set persons = -5 where region = 1 and year = 2008'))).toEqual([
      ['population', 'year 2008, sex 0, region 1, age_group total', 'Antalet personer är negativt.'],
    ])
  })

  test('an unknown region code and an unknown region id', () => {
    expect(details(changed(`update regions set parent = '99' where code = '0581'`))).toEqual([
      ['regions', 'code 0581', 'Regionen finns inte i tabellen regions.'],
    ])
    expect(
      details(
        changed(
          'update commuting_flows set home = 77 where sex = 0 and year = 2007 and home = 1 and work = 1',
        ),
      ),
    ).toEqual([
      ['commuting_flows', 'year 2007, sex 0, home 77, work 1', 'Regionen finns inte i tabellen regions.'],
    ])
  })

  test('a number and a sign at once, and neither', () => {
    const bytes = changed(`update population set sign = 2 where region = 1 and year = 2007;
      update population set persons = null where region = 1 and year = 2008`)
    expect(details(bytes).map(([, row]) => row)).toEqual([
      'year 2007, sex 0, region 1, age_group total',
      'year 2008, sex 0, region 1, age_group total',
    ])
  })

  test('a year out of range and a coverage that does not follow', () => {
    const found = details(changed('update population set year = 3000 where region = 1 and year = 2007'))
    expect(found[0]).toEqual([
      'population',
      'year 3000, sex 0, region 1, age_group total',
      'Året ska vara mellan 1900 och 2100.',
    ])
    expect(found[1]?.[0]).toBe('coverage')
  })

  // A file with a table of its own is looked at row by row by SQLite, others page by page.
  test.each([
    'update commuting_flows set year = 3000 where home = 1 and work = 2 and year = 2008',
    'update commuting_flows set sex = 3 where home = 1 and work = 2 and sex = 2 and year = 2008',
    'update commuting_flows set work = 99 where home = 1 and work = 2 and year = 2008',
    'update commuting_flows set source = 99 where home = 1 and year = 2008',
    'update commuting_flows set sign = 4 where home = 1 and work = 2 and year = 2008',
    'update commuting_flows set sign = 1 where home = 1 and work = 2 and year = 2008',
    'update commuting_flows set persons = null where home = 1 and work = 2 and year = 2008',
    'update commuting_flows set persons = -1 where home = 1 and work = 2 and year = 2008',
    'update commuting_flows set persons = 1.5 where home = 1 and work = 2 and year = 2008',
    'update commuting_flows set persons = 9007199254740992 where home = 1 and work = 2 and year = 2008',
    `update commuting_flows set persons = 'tio' where home = 1 and work = 2 and year = 2008`,
    'update commuting_totals set out_sign = 1 where year = 2008',
    'update employment set level = 3 - level',
    'update employment set basis = 2 where basis = 1',
    'update employment set industry = industry + 90',
    'update students set home = home + 90',
    'delete from coverage where year = 2008',
    `update coverage set year = 2001 where fact_table = 'commuting-flows' and year = 2008`,
    `insert into coverage values ('commuting-flows', 1, 1999)`,
    `insert into coverage values ('population', 1, 1999)`,
  ])('in the same words, however it is looked at: %s', (sql) => {
    const found = details(changed(sql))
    expect(found.length).toBeGreaterThan(0)
    expect(details(changed(`${sql}; create table more (a)`))).toEqual(found)
  })

  test('meta: id, edition date, missing title', () => {
    const bytes = changed(`update meta set value = 'Min Data' where key = 'id';
      update meta set value = '2026-02-30' where key = 'edition'; delete from meta where key = 'title_en'`)
    expect(details(bytes).map(([, row]) => row)).toEqual(['title_en', 'id', 'edition'])
  })

  test('a boundary that is not a polygon', () => {
    const bytes = changed(`update regions set boundary = '{"type":"Point"}' where id = 1`)
    expect(details(bytes)[0]?.[2]).toContain('GeoJSON')
  })

  test('twenty findings are listed, the others counted', () => {
    const problem = problemOf(changed('update commuting_flows set persons = -1'))
    expect(problem.details).toHaveLength(21)
    expect(problem.details?.[20]?.message.sv).toBe('… och 88 till.')
    expect(problem.message.en).toContain('108 errors')
  })
})
