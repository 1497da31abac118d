import { describe, expect, it } from 'vitest'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { describeView } from '#shared/figures-as-text/view-words'
import { NumberColumnBuilder } from '#shared/view/columns'
import { withoutBehind, yearsOfSources } from '#shared/view/source-years'
import type { Source } from '#shared/dataset/dimensions'
import { sampleViewData } from './sample-dataset'

const source = (id: number, title: string): Source => ({
  id,
  publisher: 'SCB',
  title: { sv: title, en: title },
  table: null,
  retrieved: null,
  licence: null,
  quality: 'official',
  note: null,
})
const SOURCES = [source(1, 'RAMS'), source(2, 'BAS')]

/** Persons of 2019 to 2022: two years of each source, and one that both have. */
function joined() {
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' })
  for (const [at, behind] of [
    [2019, [1]],
    [2020, [1]],
    [2021, [1, 2]],
    [2022, [2]],
  ] as const) {
    year.pushNumber(at)
    persons.push({ value: at, sign: 0 }, behind)
  }
  return [year, persons].map((column) => column.build({ sources: SOURCES }))
}

describe('sources of a dataset that tables have joined', () => {
  it('have the years of their own figures', () => {
    expect(yearsOfSources(joined())).toEqual({ 1: { from: 2019, to: 2021 }, 2: { from: 2021, to: 2022 } })
    // The sources of each row stay in the core.
    expect(
      joined()
        .map(withoutBehind)
        .some((column) => 'behind' in column),
    ).toBe(false)
  })

  it('are named with them, for people and for programs', () => {
    const data = {
      ...sampleViewData('commuting.balance', { year: '2008' }),
      columns: joined().map(withoutBehind),
      rowCount: 4,
      sources: SOURCES,
      quality: 'official' as const,
      sourceYears: yearsOfSources(joined()),
    }
    expect(describeView(data, 'sv').sourceLine).toBe('Källa: SCB, RAMS, 2019–2021; SCB, BAS, 2021–2022.')
    expect(buildQueryResult(data, 'sv').sources.map(({ years }) => years)).toEqual([
      { from: 2019, to: 2021 },
      { from: 2021, to: 2022 },
    ])
  })
})
