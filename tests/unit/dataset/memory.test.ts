import { describe, expect, it } from 'vitest'
import type { Region } from '#shared/dataset/dimensions'
import { createMemory, type Remembered } from '#shared/dataset/memory'
import { readFlowMatrix } from '#shared/view/read-flow-matrix'
import { addGroupYear } from '#shared/view/group-flows'
import { flows } from '../views/sample-figures'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'

const NAMES: Remembered<string | null> = { most: 2 }
const NUMBERS: Remembered<number> = { most: 2 }

describe('what is remembered of a dataset', () => {
  it('is made once for each kind and key, and what is not there is remembered as well', () => {
    const remember = createMemory()
    let made = 0
    const name = (key: string) => remember(NAMES, key, () => (made++, key === 'ingen' ? null : key))
    expect([name('a'), name('ingen'), name('a'), name('ingen')]).toEqual(['a', null, 'a', null])
    expect(made).toBe(2)
    expect(remember(NUMBERS, 'a', () => 7)).toBe(7)
  })

  it('makes room for the next by forgetting the oldest of its kind', () => {
    const remember = createMemory()
    const made: string[] = []
    const name = (key: string) => remember(NAMES, key, () => (made.push(key), key))
    for (const key of ['a', 'b', 'c', 'b', 'a']) name(key)
    expect(made).toEqual(['a', 'b', 'c', 'a'])
  })

  it('is not a reading that failed: it is tried anew', () => {
    const remember = createMemory()
    let left = 1
    const read = () =>
      remember(NUMBERS, 'a', () => {
        if (left-- > 0) throw new Error('stopped')
        return 5
      })
    expect(read).toThrow('stopped')
    expect(read()).toBe(5)
  })
})

describe('two datasets that describe themselves alike', () => {
  const opened = (figures: typeof flows) => ({
    ...createSampleReader({ flows: figures }),
    remember: createMemory(),
  })
  const first = opened(flows)
  const doubled = opened(flows.map((row) => ({ ...row, persons: Number(row.persons) * 2 })))
  const [year = 0] = flows.filter(({ sex }) => sex === 'total').map((row) => row.year)
  const sumOf = (reader: typeof first): number =>
    readFlowMatrix(reader, sampleDescription, year, 'total')?.matrix.persons.reduce(
      (all, one) => all + one,
      0,
    ) ?? NaN

  it('do not answer with the flows of each other, whichever is asked first', () => {
    const sum = sumOf(first)
    expect(sum).toBeGreaterThan(0)
    expect([sumOf(doubled), sumOf(first)]).toEqual([2 * sum, sum])
  })

  it('do not sum groups from the flows of each other', () => {
    const members = [...new Set(flows.filter((row) => row.year === year).map(({ home }) => home))].slice(0, 2)
    const group: Region = { ...(sampleDescription.regions[0] as Region), kind: 'group', members }
    const leaving = (reader: typeof first): number =>
      [...(addGroupYear(reader, sampleDescription, group, 'total', year)?.out.values() ?? [])].reduce(
        (sum, { persons }) => sum + (persons?.sign === 0 ? persons.value : 0),
        0,
      )
    const one = leaving(first)
    expect(one).toBeGreaterThan(0)
    expect([leaving(doubled), leaving(first)]).toEqual([2 * one, one])
  })
})
