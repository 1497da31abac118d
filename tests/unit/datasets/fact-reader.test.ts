import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import {
  FLOW_HOMES_SQL,
  FLOW_MATRIX_SQL,
  FLOW_WORKS_SQL,
  FLOWS_IN_SQL,
  FLOWS_OUT_SQL,
} from '#main/datasets/fact-tables/commuting-flows'
import { COMMUTING_TOTALS_SQL } from '#main/datasets/fact-tables/commuting-totals'
import { COVERED_YEARS_SQL, readCoverage, thinYearsSql } from '#main/datasets/queries/coverage'
import { EMPLOYMENT_SQL } from '#main/datasets/fact-tables/employment'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { POPULATION_SQL } from '#main/datasets/fact-tables/population'
import { STUDENTS_BY_CAMPUS_SQL, STUDENTS_BY_HOME_SQL } from '#main/datasets/fact-tables/students'
import { QueryStopped, stopWhen } from '#main/datasets/stop-check'
import { FACT_TABLES } from '#shared/dataset/dimensions'
import type { FactReader } from '#shared/dataset/facts'
import { smallContent } from './small-dataset'

let database: SqlDatabase
let reader: FactReader
beforeAll(async () => {
  database = (await createSqlJsEngine()).openReadOnly(await writeDataset(smallContent()))
  reader = createFactReader(database)
})
afterAll(() => {
  database.close()
})

const years = { from: 2007, to: 2009 }

describe('reading facts', () => {
  test('every question reads one contiguous run: no scan, no sorting', () => {
    const questions = [
      FLOWS_OUT_SQL,
      FLOWS_IN_SQL,
      FLOW_MATRIX_SQL,
      COMMUTING_TOTALS_SQL,
      EMPLOYMENT_SQL,
      STUDENTS_BY_CAMPUS_SQL,
      STUDENTS_BY_HOME_SQL,
      POPULATION_SQL,
      COVERED_YEARS_SQL,
    ]
    for (const sql of questions) {
      const statement = database.prepare(`explain query plan ${sql}`)
      statement.bind([])
      const plan: string[] = []
      while (statement.step()) plan.push(statement.text(3) ?? '')
      statement.reset()
      expect(plan, sql).toEqual([expect.stringMatching(/^SEARCH \w+ USING (PRIMARY KEY|COVERING INDEX)/)])
    }
  })

  test('years with figures for few municipalities are known as such, where there are others', async () => {
    const content = smallContent()
    const regions = content.regions.filter(({ kind }) => kind === 'municipality')
    const rows = [2007, 2008, 2009].flatMap((year) =>
      regions.map(({ id }) => ({
        year,
        sex: 'total' as const,
        region: id,
        ageGroup: 'total',
        // Of 2009 one place of three is known; `-` is as good as a number.
        persons: year === 2009 && id > 1 ? ('..' as const) : id === 3 ? ('-' as const) : 1000,
        source: 1,
      })),
    )
    const file = await writeDataset({ ...content, facts: { ...content.facts, population: rows } })
    const opened = (await createSqlJsEngine()).openReadOnly(file)
    expect(readCoverage(opened).population.thinYears).toEqual([2009])
    expect(readCoverage(opened)['commuting-flows'].thinYears).toBeUndefined()
    opened.close()
  })

  test('a look for such years goes by the key, never through a table of facts', () => {
    for (const table of FACT_TABLES) {
      const sql = thinYearsSql(table)
      if (sql === null) continue
      const statement = database.prepare(`explain query plan ${sql}`)
      statement.bind([])
      const plan: string[] = []
      while (statement.step()) plan.push(statement.text(3) ?? '')
      statement.reset()
      expect(plan.join('\n')).not.toMatch(/SCAN (population|commuting|employment)/)
    }
  })

  test("a year's matrix comes in the order of homes by itself, not by the index of workplaces", () => {
    const statement = database.prepare(`explain query plan ${FLOW_MATRIX_SQL}`)
    statement.bind([])
    statement.step()
    expect(statement.text(3)).toMatch(/^SEARCH \w+ USING PRIMARY KEY/)
    statement.reset()
  })

  test('flows out of and into a region, inner flow included', () => {
    const out = reader.flowsOfRegion({ region: 1, direction: 'out', sex: 'total', years })
    expect([...out.year]).toEqual([2007, 2007, 2007, 2008, 2008, 2008, 2009, 2009, 2009])
    expect([...out.persons].slice(0, 3)).toEqual([117, 127, 137])
    const into = reader.flowsOfRegion({
      region: 1,
      direction: 'in',
      sex: 'women',
      years: { from: 2008, to: 2008 },
    })
    expect([...into.home]).toEqual([1, 2, 3, 6])
    expect(reader.flowMatrix({ year: 2008, sex: 'men' }).persons).toHaveLength(12)
    expect(reader.flowMatrix({ year: 1950, sex: 'men' }).persons).toHaveLength(0)
    // Norrköping and Linköping lie in the county, Nyköping does not.
    const within = reader.flowsWithin({ parent: '05', sex: 'men', years: { from: 2008, to: 2008 } })
    expect([...within.home]).toEqual([1, 1, 2, 2])
    expect([...within.work]).toEqual([1, 2, 1, 2])
  })

  test('where the flows of a year begin and end is told by a look-up for each region', () => {
    const { homes, works } = reader.flowEnds({ year: 2008, sex: 'men' })
    expect([...homes]).toEqual([1, 2, 3, 6])
    expect([...works]).toEqual([1, 2, 3])
    expect(reader.flowEnds({ year: 1950, sex: 'men' }).homes).toHaveLength(0)
    for (const sql of [FLOW_HOMES_SQL, FLOW_WORKS_SQL]) {
      const statement = database.prepare(`explain query plan ${sql}`)
      statement.bind([])
      const plan: string[] = []
      while (statement.step()) plan.push(statement.text(3) ?? '')
      statement.reset()
      expect(plan.filter((step) => step.includes('commuting_flows'))).toEqual([
        expect.stringMatching(/^SEARCH .*USING (PRIMARY KEY|COVERING INDEX).*(home|work)=\?/),
      ])
    }
  })

  test('signs stay signs: NaN with the sign beside it, never 0', () => {
    const totals = reader.commutingTotals({ regions: [2, 1], sex: 'total', years })
    expect([...totals.year]).toEqual([2007, 2007, 2008, 2008, 2009, 2009])
    expect([...totals.region]).toEqual([1, 2, 1, 2, 1, 2])
    expect(totals.outCommuters[2]).toBe(10483)
    expect(totals.outCommuters[0]).toBeNaN()
    expect([totals.outSign[0], totals.liveSign[0], totals.inSign[0]]).toEqual([3, 1, 0])
  })

  test('students by campus are the totals, by home are the parts', () => {
    const byCampus = reader.studentsByCampus({ sex: 'total', years })
    expect([...byCampus.home]).toEqual([8, 8, 8, 8, 8, 8])
    const byHome = reader.studentsByHome({ campus: 1, sex: 'total', years: { from: 2008, to: 2008 } })
    expect([...byHome.home]).toEqual([1, 2, 3])
  })

  test('a county that is not stated is the sum of its municipalities, and its source says so', () => {
    const one = { from: 2008, to: 2008 }
    const county = reader.employment({
      regions: [4],
      basis: 'day',
      sex: 'total',
      years: one,
      level: 'section',
    })
    expect([...county.persons]).toEqual([1028 + 2028, 1038 + 2038])
    const partial = reader.employment({
      regions: [4],
      basis: 'day',
      sex: 'total',
      years: one,
      level: 'division',
    })
    expect([partial.persons[0], partial.sign[0]]).toEqual([NaN, 3])
    const people = reader.population({ regions: [4, 7], sex: 'total', years: one })
    expect([...people.persons]).toEqual([30_000 + 2 * 2008])
    const statement = database.prepare('select quality, note_sv from sources where id = ?')
    statement.bind([people.source[0] ?? 0])
    statement.step()
    expect([statement.text(0), statement.text(1)]).toEqual(['derived', 'Summa av kommunerna i datamängden.'])
    statement.reset()
    expect(reader.commutingTotals({ regions: [4], sex: 'total', years }).year).toHaveLength(0)
  })

  test('a flag and a deadline stop a query', () => {
    const flag = new Int32Array(new SharedArrayBuffer(4))
    const stoppable = createFactReader(database, stopWhen(flag, Infinity))
    expect(stoppable.flowMatrix({ year: 2008, sex: 'total' }).year).toHaveLength(12)
    Atomics.store(flag, 0, 1)
    expect(() => stoppable.flowMatrix({ year: 2008, sex: 'total' })).toThrow(QueryStopped)
    const late = createFactReader(database, stopWhen(null, -1))
    expect(() => late.population({ regions: [1], sex: 'total', years })).toThrow('timed-out')
  })

  test('an opened dataset cannot be written', () => {
    expect(() => {
      database.execute('delete from population')
    }).toThrow(/readonly|query_only|attempt to write/)
  })
})
