import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordStatements } from '#main/bench/recording-database'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { buildNationalContent, readNationalFigures } from '#main/bundled-data/national-content'
import { buildNorrbottenContent, readNorrbottenFlows } from '#main/bundled-data/norrbotten-content'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlDatabase, SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { BLOCKS_SQL } from '#main/datasets/queries/block-reader'
import { readCoverage } from '#main/datasets/queries/coverage'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { checkFile } from '#main/datasets/schema/check-file'
import { BASES, INDUSTRY_LEVELS, SEXES } from '#shared/dataset/dimensions'
import type { FactReader } from '#shared/dataset/facts'
import { initialFilters } from '#shared/filters/parse-filters'
import { computeView } from '#shared/views/compute-view'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { figures, repositoryText } from '../bundled-data/bundled-figures'
import { randomFacts } from './random-facts'
import { smallContent } from './small-dataset'

let engine: SqlEngine
beforeAll(async () => {
  engine = await createSqlJsEngine()
})

/** A copy that was changed by SQL. */
function changed(bytes: Uint8Array, sql: string): Uint8Array {
  const database = engine.openCopy(bytes)
  try {
    database.execute(
      `pragma ignore_check_constraints=on; ${sql}; delete from meta where key = 'digest'; vacuum`,
    )
    return database.toBytes()
  } finally {
    database.close()
  }
}

function withDatabase<T>(bytes: Uint8Array, use: (database: SqlDatabase) => T): T {
  const database = engine.openReadOnly(bytes)
  try {
    return use(database)
  } finally {
    database.close()
  }
}

/** Every question of whole cross-sections, for a year, for some and for all of them. */
function crossSections(reader: FactReader): unknown[] {
  const regions = [8, 7, 6, 5, 4, 3, 2, 1]
  const spans = [
    { from: 2002, to: 2002 },
    { from: 2001, to: 2003 },
    { from: 0, to: 9999 },
  ]
  return SEXES.flatMap((sex) => [
    ...[2000, 2001, 2002, 2003, 2004].map((year) => reader.flowMatrix({ year, sex })),
    ...spans.flatMap((years) => [
      reader.flowsWithin({ parent: '05', sex, years }),
      reader.commutingTotals({ regions, sex, years }),
      reader.population({ regions, sex, years }),
      reader.populationByAge({ regions, sex, years }),
      ...[1, 2].map((campus) => reader.studentsByHome({ campus, sex, years })),
      ...BASES.flatMap((basis) =>
        INDUSTRY_LEVELS.map((level) => reader.employment({ regions, basis, sex, years, level })),
      ),
    ]),
  ])
}

const NO_BLOCKS = 'delete from fact_blocks'
const AS_OF_VERSION_3 = 'drop table fact_blocks; pragma user_version = 3'

describe('cross-sections read from blocks', () => {
  test('are those of the rows: numbers, signs, what is missing, sources and order', async () => {
    await fc.assert(
      fc.asyncProperty(randomFacts(fc.integer({ min: 1, max: 2 })), async (facts) => {
        const bytes = await writeDataset({ ...smallContent(), facts })
        const allOf = (database: SqlDatabase) => [
          ...crossSections(createFactReader(database)),
          readCoverage(database),
        ]
        const byBlocks = withDatabase(bytes, allOf)
        for (const older of [NO_BLOCKS, AS_OF_VERSION_3])
          withDatabase(changed(bytes, older), (database) => {
            expect(byBlocks).toEqual(allOf(database))
          })
      }),
      { numRuns: 40 },
    )
  })

  test('ask for no row, where the table has blocks', async () => {
    withDatabase(await writeDataset(smallContent()), (database) => {
      const recorder = recordStatements(database)
      crossSections(createFactReader(recorder.database))
      const asked = recorder.takeAsked().map(({ sql }) => sql)
      const facts = /from (commuting_flows|commuting_totals|employment|students) /
      expect(asked.filter((sql) => facts.test(sql))).toEqual([])
      expect(asked.filter((sql) => sql === BLOCKS_SQL).length).toBeGreaterThan(60)
    })
  })

  test('a block that cannot be read is as if it were not there', async () => {
    const bytes = await writeDataset(smallContent())
    const expected = withDatabase(bytes, (database) => crossSections(createFactReader(database)))
    for (const broken of [`columns = x'00'`, 'count = 4000000000', 'columns = zeroblob(4096)', 'count = -1'])
      withDatabase(changed(bytes, `update fact_blocks set ${broken} where year = 2008`), (database) => {
        expect(crossSections(createFactReader(database))).toEqual(expected)
      })
  })

  test('what a file of version 3 has under the name of our table is none of ours', async () => {
    const bytes = changed(
      await writeDataset(smallContent()),
      'alter table fact_blocks rename to kept; create view fact_blocks as select * from kept; pragma user_version = 3',
    )
    withDatabase(bytes, (database) => {
      const recorder = recordStatements(database)
      crossSections(createFactReader(recorder.database))
      expect(recorder.takeAsked().filter(({ sql }) => sql.includes('fact_blocks'))).toEqual([])
    })
  })
})

describe('every view of the bundled datasets', () => {
  const readText = (path: string): string => repositoryText(`resources/${path}`)
  const contents: readonly (readonly [string, () => DatasetContent])[] = [
    ['ostergotland-sodermanland', () => buildBundledContent(figures)],
    ['sverige', () => buildNationalContent(readNationalFigures(readText))],
    ['norrbotten', () => buildNorrbottenContent(readNorrbottenFlows(readText))],
  ]

  test.each(contents)(
    '%s: answers to the bit what it answers without blocks',
    async (_, content) => {
      const bytes = await writeDataset(content())
      const answers = (of: Uint8Array) =>
        withDatabase(of, (database) => {
          const description = readDescription(database)
          const reader = createFactReader(database)
          return VIEW_IDS.map((view) => [
            view,
            computeView(view, reader, initialFilters(VIEWS[view], description), description),
          ])
        })
      // Without a digest both: an answer names the file that it is of.
      expect(answers(changed(bytes, 'select 1'))).toEqual(answers(changed(bytes, NO_BLOCKS)))
    },
    60_000,
  )
})

describe('a file that is taken in', () => {
  const check = (bytes: Uint8Array) => checkFile(engine, bytes, 'prov.regiondata')
  const findings = (bytes: Uint8Array) => {
    const checked = check(bytes)
    if (checked.ok) throw new Error('the file was accepted')
    return (checked.problem.details ?? []).map(({ table, row, message }) => [table, row, message.en])
  }
  const WHERE = `fact_table = 'population' and year = 2008`
  const AT = 'fact_table population, sex 0, part total, year 2008'

  test('without blocks is accepted, as version 3 and as version 4', async () => {
    const bytes = await writeDataset(smallContent())
    for (const older of [
      NO_BLOCKS,
      AS_OF_VERSION_3,
      `delete from fact_blocks where fact_table = 'students'`,
    ]) {
      const checked = check(changed(bytes, older))
      expect(checked.ok || checked.problem).toBe(true)
    }
  })

  test.each([
    [
      'a figure that a row has and its block has not',
      `update population set persons = persons + 1 where region = 2 and year = 2008`,
      AT,
      'says something else',
    ],
    [
      'a sign',
      `update population set persons = null, sign = 3 where region = 2 and year = 2008`,
      AT,
      'says something else',
    ],
    [
      'a source',
      `update population set source = 2 where region = 2 and year = 2008`,
      AT,
      'says something else',
    ],
    [
      'a place',
      `update population set region = 8 where region = 2 and year = 2008`,
      AT,
      'says something else',
    ],
    ['a row less', `delete from population where region = 2 and year = 2008`, AT, 'says something else'],
    [
      'a block of another year',
      `update fact_blocks set columns = (select columns from fact_blocks where fact_table = 'population' and year = 2007) where ${WHERE}`,
      AT,
      'says something else',
    ],
    [
      'a block cut off',
      `update fact_blocks set columns = substr(columns, 1, 40) where ${WHERE}`,
      AT,
      'cannot be read',
    ],
    [
      'more rows than bytes',
      `update fact_blocks set count = 4000000000 where ${WHERE}`,
      AT,
      'cannot be read',
    ],
    ['a block less', `delete from fact_blocks where ${WHERE}`, AT, 'have no packed block'],
    [
      'a text for a block',
      `update fact_blocks set columns = 'text' where ${WHERE}`,
      'fact_table population, sex 0, part total, year 2008',
      'cannot be read',
    ],
    [
      'a block without rows',
      `insert into fact_blocks select fact_table, 1, part, year, count, columns from fact_blocks where ${WHERE}`,
      'fact_table population',
      'blocks without rows',
    ],
    [
      'an unknown table',
      `update fact_blocks set fact_table = 'incomes' where ${WHERE}`,
      'fact_table incomes, sex 0, part total, year 2008',
      'unknown',
    ],
  ])('%s: refused in words, with the block', async (_, sql, row, words) => {
    const [first] = findings(changed(await writeDataset(smallContent()), sql))
    expect(first).toEqual(['fact_blocks', row, expect.stringContaining(words)])
  })

  test('ids beyond 32 bits have no blocks and are no reason to refuse a file', async () => {
    const content = smallContent()
    const far = 2 ** 40
    const bytes = await writeDataset({
      ...content,
      regions: content.regions.map((region) => (region.id === 3 ? { ...region, id: far } : region)),
      facts: {
        population: [{ year: 2008, sex: 'total', region: far, ageGroup: 'total', persons: 7, source: 1 }],
        'commuting-totals': [...(content.facts['commuting-totals'] ?? [])].filter(({ region }) => region < 3),
      },
    })
    const checked = check(bytes)
    expect(checked.ok || checked.problem).toBe(true)
    withDatabase(bytes, (database) => {
      const statement = database.prepare('select distinct fact_table from fact_blocks')
      statement.bind([])
      const tables: (string | null)[] = []
      while (statement.step()) tables.push(statement.text(0))
      expect(tables).toEqual(['commuting-totals'])
    })
  })
})
