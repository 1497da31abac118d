import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareDatasets } from '#main/datasets/compare-datasets'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlDatabase, SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import type { CellFacts } from '#main/datasets/fact-tables/fact-sql'
import { rowsIn, type Facts } from '#main/datasets/fact-tables/facts'
import { FACT_SQL } from '#main/datasets/fact-tables/registry'
import { keyFunction, mergeFacts } from '#main/datasets/importers/to-content/merge-facts'
import { readContent } from '#main/datasets/queries/content'
import { readDescription } from '#main/datasets/queries/description'
import { readRows } from '#main/datasets/queries/read-rows'
import { SCHEMA_SQL } from '#main/datasets/schema/versions'
import { neverStop } from '#main/datasets/stop-check'
import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import {
  columnsOf,
  shapeOf,
  statedKeysOf,
  SUMMED_TABLES,
  type FactRow,
} from '#shared/dataset/fact-tables/registry'
import type { Count } from '#shared/dataset/sign'
import { messagesIn } from '#shared/messages/messages'
import { randomFacts, randomRows } from './random-facts'
import { smallContent } from './small-dataset'

let engine: SqlEngine
beforeAll(async () => {
  engine = await createSqlJsEngine()
})

const source = fc.integer({ min: 1, max: 2 })
const fieldsOf = (table: FactTable): string[] =>
  [
    ...statedKeysOf(table).map((key) => FACT_KEYS[key].row),
    ...shapeOf(table).measures.map(({ row }) => row),
    'source',
  ].toSorted()

describe.each(FACT_TABLES)('the shape of %s and its table as it is made', (name) => {
  const { table, key, measures } = shapeOf(name)

  /** Runs something on an empty file of the format. */
  function onSchema<T>(use: (database: SqlDatabase) => T): T {
    const database = engine.create()
    try {
      database.execute(SCHEMA_SQL)
      return use(database)
    } finally {
      database.close()
    }
  }

  const columns = () =>
    onSchema((database) =>
      readRows(database, `select name, type, "notnull", pk from pragma_table_info('${table}')`, (row) => ({
        name: row.text(0) ?? '',
        type: row.text(1),
        isNeverNull: row.number(2) === 1,
        key: row.number(3),
      })),
    )

  test('have the same columns, clustered in the same order', () => {
    const made = columns()
    expect(made.map((column) => column.name).toSorted()).toEqual(columnsOf(name).toSorted())
    const clustered = made.filter((column) => column.key > 0).toSorted((a, b) => a.key - b.key)
    expect(clustered.map((column) => column.name)).toEqual(key.map((part) => FACT_KEYS[part].column))
    const counts = made.map((column) => column.name).filter((one) => measures.some((m) => m.column === one))
    expect(counts).toEqual(measures.map(({ column }) => column))
  })

  test('leave only counts empty, and keep only texts as text', () => {
    const made = columns()
    expect(made.filter((column) => !column.isNeverNull).map((column) => column.name)).toEqual(
      measures.map(({ column }) => column),
    )
    expect(made.filter(({ type }) => type !== 'INTEGER').map((column) => column.name)).toEqual(
      key.filter((part) => FACT_KEYS[part].stored === 'text').map((part) => FACT_KEYS[part].column),
    )
  })

  test('refer to the same lists', () => {
    const made = onSchema((database) =>
      readRows(database, `select "from", "table" from pragma_foreign_key_list('${table}')`, (row) =>
        [row.text(0), row.text(1)].join(' → '),
      ),
    )
    const stated = key.flatMap((part) => {
      const shape = FACT_KEYS[part]
      return shape.stored === 'id' ? [`${shape.column} → ${shape.of}`] : []
    })
    expect(made.toSorted()).toEqual([...stated, 'source → sources'].toSorted())
  })

  test('say how many codes there are', () => {
    for (const part of key) {
      const shape = FACT_KEYS[part]
      if (shape.stored !== 'code') continue
      const sql = onSchema((database) =>
        readRows(database, `select sql from sqlite_schema where name = '${table}'`, (row) => row.text(0)),
      )
      expect(sql[0]).toContain(`CHECK (${shape.column} BETWEEN 0 AND ${String(shape.codes.length - 1)})`)
    }
  })

  test('agree that years and sexes of it are told of', () => {
    onSchema((database) => {
      const insert = database.prepare('insert into coverage (fact_table, sex, year) values (?, 0, 2020)')
      insert.run([name])
      expect(() => {
        insert.run([`no-${name}`])
      }).toThrow()
    })
  })

  test('a row that was read, and one of an imported file, state all of its key and its measures', async () => {
    const [rows = []] = fc.sample(
      randomRows(name, source).filter(({ length }) => length > 0),
      1,
    )
    const bytes = await writeDataset({ ...smallContent(), facts: { [name]: rows } })
    const database = engine.openReadOnly(bytes)
    const [read] = rowsIn(readContent(database).facts, name)
    database.close()
    const cells: CellFacts<null> = {
      year: () => 2020,
      sex: () => 'total',
      basis: () => 'day',
      text: () => 'total',
      id: () => 1,
      count: () => 1,
      source: () => 1,
    }
    for (const row of [read, FACT_SQL[name].fromCells(cells, null)])
      expect(Object.keys(row ?? {}).toSorted()).toEqual(fieldsOf(name))
  })

  test('each measure and each id of an imported row goes to its own field', () => {
    const parts = statedKeysOf(name).filter((part) => FACT_KEYS[part].stored === 'id')
    const cells: CellFacts<null> = {
      year: () => 2020,
      sex: () => 'women',
      basis: () => 'night',
      text: (_, part) => part,
      id: (_, part) => 100 + parts.indexOf(part),
      count: (_, measure) => 200 + measure,
      source: () => 7,
    }
    const row = FACT_SQL[name].fromCells(cells, null) as unknown as Readonly<Record<string, Count>>
    parts.forEach((part, i) => {
      expect(row[FACT_KEYS[part].row]).toBe(100 + i)
    })
    measures.forEach(({ row: field }, i) => {
      expect(row[field]).toBe(200 + i)
    })
    expect([row['year'], row['source']]).toEqual([2020, 7])
  })
})

describe('several measures', () => {
  test.each(FACT_TABLES.filter((table) => shapeOf(table).measures.length > 1))(
    'of %s have words in both languages',
    (table) => {
      for (const language of ['sv', 'en'] as const)
        for (const { column } of shapeOf(table).measures)
          expect(messagesIn(language).views.columns).toHaveProperty(column)
    },
  )
})

describe('figures that add up over places', () => {
  test.each(SUMMED_TABLES)('%s has one measure, and the place in its key', (table) => {
    const { addsUp, key, measures } = shapeOf(table)
    expect(measures).toHaveLength(1)
    expect(key).toContain(addsUp)
  })

  test('commuters do not: those between two municipalities of a county do not cross its border', () => {
    expect(SUMMED_TABLES).not.toContain('commuting-totals')
    expect(SUMMED_TABLES).not.toContain('commuting-flows')
  })
})

describe('for any rows of every table', () => {
  const withFacts = (facts: Facts): DatasetContent => ({ ...smallContent(), facts })
  const textsOf = (rows: Iterable<object>): string[] =>
    [...rows]
      .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
      .toSorted()
  const eachTable = (facts: Facts) => FACT_TABLES.map((table) => [table, textsOf(rowsIn(facts, table))])

  test('what is written is read back, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(randomFacts(source), async (facts) => {
        const database = engine.openReadOnly(await writeDataset(withFacts(facts)))
        expect(eachTable(readContent(database).facts)).toEqual(eachTable(facts))
        database.close()
      }),
      { numRuns: 40 },
    )
  })

  test('an update with what is there already changes nothing', () => {
    fc.assert(
      fc.property(randomFacts(source), (facts) => {
        const merged = mergeFacts(facts, facts, { sumSource: -1, official: new Set([1]) })
        expect(eachTable(merged)).toEqual(eachTable(facts))
      }),
    )
  })

  test('of two figures with one key the added stays, and all others of both', () => {
    const keyed = <T extends FactTable>(table: T, rows: Iterable<FactRow<T>>) => {
      const keyOf = keyFunction(table)
      return new Map([...rows].map((row) => [keyOf(row), row]))
    }
    for (const table of FACT_TABLES)
      fc.assert(
        fc.property(randomRows(table, source), randomRows(table, source), (before, added) => {
          const rules = { sumSource: -1, official: new Set<number>() }
          const merged = mergeFacts({ [table]: before }, { [table]: added }, rules)
          const expected = new Map([...keyed(table, before), ...keyed(table, added)])
          expect(textsOf(rowsIn(merged, table))).toEqual(textsOf(expected.values()))
        }),
        { numRuns: 30 },
      )
  })

  test('no two keys are taken for one', () => {
    for (const table of FACT_TABLES)
      fc.assert(
        fc.property(randomRows(table, source), (rows) => {
          expect(new Set(rows.map(keyFunction(table))).size).toBe(rows.length)
        }),
        { numRuns: 30 },
      )
  })

  test('two datasets with the same figures do not differ', async () => {
    await fc.assert(
      fc.asyncProperty(randomFacts(source), async (facts) => {
        const bytes = await writeDataset(withFacts(facts))
        const [a, b] = [engine.openReadOnly(bytes), engine.openReadOnly(bytes)]
        const open = (database: SqlDatabase) => ({ database, description: readDescription(database) })
        const difference = compareDatasets(open(a), open(b), neverStop, () => undefined)
        a.close()
        b.close()
        expect(difference.identical).toBe(true)
        const measured = FACT_TABLES.map((table) => {
          const rows = [...rowsIn(facts, table)].length * shapeOf(table).measures.length
          return rows === 0 ? [] : [{ table, same: rows }]
        }).flat()
        expect(
          difference.tables
            .filter(({ series }) => series === null)
            .map(({ table, figures }) => ({ table, same: figures.same })),
        ).toEqual(measured)
      }),
      { numRuns: 25 },
    )
  })
})
