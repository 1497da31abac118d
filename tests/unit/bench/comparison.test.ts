import { describe, expect, test } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { fixedNoise } from '#main/bench/fixed-noise'
import { buildNationalContent } from '#main/bench/national-content'
import { percentile } from '#main/bench/percentiles'
import { withValues } from '#main/bench/recording-database'
import { putReport } from '#main/bench/report'
import { mergeStatements } from '#main/bench/single-statements'

describe('the national file', () => {
  test('has 290 municipalities, 20 years and at least 100 flows for each, year and sex', () => {
    const content = buildNationalContent()
    const municipalities = content.regions.filter(({ kind }) => kind === 'municipality')
    expect(municipalities).toHaveLength(290)
    const counts = new Map<string, number>()
    let rowsOfWomenAndMen = 0
    for (const { sex, year, home } of rowsIn(content.facts, 'commuting-flows')) {
      const key = `${sex} ${year} ${home}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (sex !== 'total') rowsOfWomenAndMen += 1
    }
    expect(counts.size).toBe(290 * 20 * 3)
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(100)
    expect(rowsOfWomenAndMen).toBeGreaterThan(1_100_000)
  })

  test('women and men add up to the total, and flows to the commuting totals', () => {
    const content = buildNationalContent()
    const out = { total: 0, women: 0, men: 0 }
    for (const { sex, year, home, work, persons } of rowsIn(content.facts, 'commuting-flows')) {
      if (year === 2010 && home !== work) out[sex] += Number(persons)
    }
    expect(out.women + out.men).toBe(out.total)
    let stated = 0
    for (const { sex, year, outCommuters } of rowsIn(content.facts, 'commuting-totals')) {
      if (year === 2010 && sex === 'total') stated += Number(outCommuters)
    }
    expect(stated).toBe(out.total)
  })

  test('noise depends on its place only and lies in [0, 1)', () => {
    expect(fixedNoise(1, 2, 3)).toBe(fixedNoise(1, 2, 3))
    expect(fixedNoise(1, 2, 3)).not.toBe(fixedNoise(1, 3, 2))
    const values = Array.from({ length: 2000 }, (_, index) => fixedNoise(7, index))
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1)
  })
})

describe('asking rivals the same', () => {
  test('values are written into the statement, texts quoted', () => {
    const sql = 'select 1 where a = ? and b = ? and c is ?'
    expect(withValues({ sql, parameters: [5, "d'or", null] })).toBe(
      "select 1 where a = 5 and b = 'd''or' and c is NULL",
    )
  })

  test('one statement for many regions takes the place of many', () => {
    const sql = 'select x from t where sex = ? and region = ? and year between ? and ?'
    const merged = mergeStatements([4, 7, 9].map((region) => ({ sql, parameters: [0, region, 2004, 2023] })))
    expect(merged).toEqual([
      {
        sql: 'select x from t where sex = 0 and region in (4, 7, 9) and year between 2004 and 2023',
        parameters: [],
      },
    ])
  })

  test('statements that differ in a range stay apart', () => {
    const sql = 'select x from t where year between ? and ?'
    const asked = [2004, 2008].map((from) => ({ sql, parameters: [from, 2023] }))
    expect(mergeStatements(asked)).toEqual(asked)
  })
})

test('percentiles are values that were measured (nearest rank)', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3)
  expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5)
  expect(percentile([], 0.5)).toBeNaN()
})

test('the report takes the place of the former one and leaves the rest of the document', () => {
  const document = 'before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n'
  expect(putReport(document, 'new\n')).toBe(
    'before\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\nafter\n',
  )
  expect(() => putReport('no markers', 'new')).toThrow('performance.md')
})
