import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageGroupOf,
  agesOf,
  areEven,
  commonEdges,
  finestPartition,
  fiveYearGroups,
  partitionOf,
  sumWithin,
  type Ages,
} from '#shared/indicators/age-groups'
import { computeDependency } from '#shared/indicators/dependency-ratio'
import { figureOf, NOT_AVAILABLE } from '#shared/indicators/figure'

const groups = (...names: readonly string[]): readonly Ages[] =>
  names.map((name) => agesOf(name) ?? expect.fail(name))
const names = (ages: readonly Ages[] | null): readonly string[] | null => ages && ages.map(ageGroupOf)
const fives = Array.from({ length: 20 }, (_, i) => `${String(i * 5)}-${String(i * 5 + 4)}`)
const singles = Array.from({ length: 100 }, (_, age) => String(age))

describe('age groups', () => {
  it('are read as a dataset writes them, and nothing else is', () => {
    expect(agesOf('20-24')).toEqual({ from: 20, to: 24 })
    expect(agesOf('37')).toEqual({ from: 37, to: 37 })
    expect(agesOf('85+')).toEqual({ from: 85, to: Infinity })
    for (const other of ['total', '24-20', '', '20–24', 'x']) expect(agesOf(other)).toBeNull()
  })

  it('that overlap are never counted twice: the finest that cover every age are taken', () => {
    const all = groups('100+', ...fives, ...singles, '0-15', '16-64', '65+')
    expect(finestPartition(all)).toHaveLength(101)
    expect(names(finestPartition(groups('0-15', '16-64', '65+', '16-19', '20-64')))).toEqual([
      '0-15',
      '16-19',
      '20-64',
      '65+',
    ])
  })

  it('that leave an age out cover nothing', () => {
    expect(finestPartition(groups('0-15', '17-64', '65+'))).toBeNull()
    expect(finestPartition(groups('0-15', '16-64'))).toBeNull()
    expect(finestPartition(groups('16-64', '65+'))).toBeNull()
    expect(finestPartition([])).toBeNull()
  })

  it('become groups of five years where their limits allow it', () => {
    const of = (...partitions: readonly (readonly Ages[])[]) => fiveYearGroups(commonEdges(partitions))
    expect(names(of(groups(...singles, '100+')))).toEqual([...fives, '100+'])
    expect(names(of(groups(...singles, '100+'), groups('0-19', '20-64', '65-79', '80+')))).toEqual([
      '0-19',
      '20-64',
      '65-79',
      '80+',
    ])
    expect(areEven(groups(...fives, '100+'))).toBe(true)
    expect(areEven(groups('0-19', '20-64', '65+'))).toBe(false)
  })

  it('add up to everybody, however wide they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 101, maxLength: 101 }),
        (counts) => {
          const cells = groups(...singles, '100+').map((ages, i) => ({
            ages,
            persons: figureOf(counts[i] ?? 0),
          }))
          const partition = partitionOf(cells) ?? expect.fail('no partition')
          const sums = fiveYearGroups(commonEdges([partition.map(({ ages }) => ages)])).map(
            (ages) => sumWithin(ages, partition).value,
          )
          const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
          expect(total(sums)).toBe(total(counts))
          expect(sums[4]).toBe(total(counts.slice(20, 25)))
        },
      ),
    )
  })

  it('are missing where a part is, or where the source has no limit', () => {
    const cells = groups('0-19', '20-64', '65+').map((ages, i) => ({
      ages,
      persons: i === 1 ? NOT_AVAILABLE : figureOf(10),
    }))
    expect(sumWithin({ from: 0, to: 64 }, cells).sign).toBe(3)
    expect(sumWithin({ from: 0, to: 19 }, cells)).toEqual(figureOf(10))
    expect(sumWithin({ from: 0, to: 15 }, cells)).toEqual(NOT_AVAILABLE)
  })
})

describe('the demographic dependency ratio', () => {
  it('is of the young and the old per 100 of working age', () => {
    // Sweden 2016, SCB: "knappt 75"; 2,290,000 young, 5,720,000 of working age and 1,976,000 old, in round numbers.
    const { all, young, old } = computeDependency({
      young: figureOf(2_290_000),
      working: figureOf(5_720_000),
      old: figureOf(1_976_000),
    })
    expect(all.value).toBeCloseTo(74.58, 2)
    expect(young.value + old.value).toBeCloseTo(all.value, 10)
  })

  it('does not exist where nobody is of working age, and is unknown where a part is', () => {
    const one = figureOf(1)
    expect(computeDependency({ young: one, working: figureOf(0), old: one }).all.sign).toBe(2)
    expect(computeDependency({ young: NOT_AVAILABLE, working: one, old: one }).all.sign).toBe(3)
    expect(computeDependency({ young: NOT_AVAILABLE, working: one, old: one }).old.value).toBe(100)
  })
})
