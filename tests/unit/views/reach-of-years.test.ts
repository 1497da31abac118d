import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildNationalContent, readNationalFigures } from '#main/bundled-data/national-content'
import { buildNorrbottenContent, readNorrbottenFlows } from '#main/bundled-data/norrbotten-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import type { DatasetDescription } from '#shared/dataset/description'
import { describeGroups } from '#shared/dataset/region-groups'
import type { FactReader } from '#shared/dataset/facts'
import { chosenPlaces } from '#shared/filters/chosen-places'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { choosableYears } from '#shared/filters/year'
import { readGroups } from '#shared/view/group-facts'
import { reachOver, type Reach } from '#shared/view/reach'
import { readFlowMatrix } from '#shared/view/read-flow-matrix'
import type { ViewId } from '#shared/view/view-ids'
import { sumCommuting } from '#shared/views/commuting/flow-commuting'
import { MemberFlows } from '#shared/views/commuting/member-flows'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { figures, repositoryText } from '../bundled-data/bundled-figures'
import { growingDescription, growingReader } from '../charts/growing-figures'

const resource = (path: string): string => repositoryText(`resources/${path}`)

const CONTENTS = {
  'ostergotland-sodermanland': () => buildBundledContent(figures),
  sverige: () => buildNationalContent(readNationalFigures(resource)),
  norrbotten: () => buildNorrbottenContent(readNorrbottenFlows(resource)),
}

interface Opened {
  readonly reader: FactReader
  readonly dataset: DatasetDescription
}

const databases: SqlDatabase[] = []
/** The bundled datasets tell students' homes in one year; these tell them, and all else, in four. */
const GROWING = 'growing figures'
const opened = new Map<string, Opened>([[GROWING, { reader: growingReader, dataset: growingDescription }]])
beforeAll(async () => {
  const engine = await createSqlJsEngine()
  for (const [id, contentOf] of Object.entries(CONTENTS)) {
    const database = engine.openReadOnly(await writeDataset(contentOf()))
    databases.push(database)
    opened.set(id, { reader: createFactReader(database), dataset: readDescription(database) })
  }
})
afterAll(() => {
  for (const database of databases) database.close()
})

const openedAs = (id: string): Opened => {
  const found = opened.get(id)
  if (!found) throw new Error(id)
  return found
}

/** The classes of a matrix rest on a few of its years, as its view says. */
const CHEAPER = VIEW_IDS.filter((id) => VIEWS[id].answerYears !== undefined && id !== 'commuting.matrix')

/** What a view reaches when all years are asked for at once, and by whole answers for each of them. */
function bothWays(
  id: ViewId,
  texts: FilterTexts,
  { reader: plain, dataset: stated }: Opened,
): readonly [Reach['columns'], Reach['columns']] | null {
  const view = VIEWS[id]
  const parsed = parseFilters(view, texts, stated)
  if (!parsed.ok || !view.answerYears) return null
  const filters = parsed.value
  const dataset = describeGroups(stated, chosenPlaces(filters))
  const reader = dataset === stated ? plain : readGroups(plain, dataset).reader
  const years = choosableYears(view, dataset, filters.measure)
  const [from = 0, to = from] = [years[0], years.at(-1)]
  // Of the country one year is shown, whatever the period.
  const isOneYear = view.years === 'one' || filters.region.includes('00')
  const periods = !isOneYear ? [{ from, to }] : years.map((year) => ({ from: year, to: year }))
  const steady = view.steady ?? []
  return [
    reachOver(view.answerYears(reader, filters, dataset, years), steady),
    reachOver(
      periods.map((year) => view.compute(reader, { ...filters, year }, dataset)),
      steady,
    ),
  ]
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  'ostergotland-sodermanland': ['0581', '0512', '0580,0581', '05', 'group:0581+0480', '0483,05', '00'],
  sverige: ['0580', '00', '1480,0180'],
  [GROWING]: ['0581', '05', '0580,0581', '00'],
  norrbotten: ['2580', '25', '2584,2523', 'group:2580+2581', '00'],
}

const OTHERS: readonly FilterTexts[] = [
  {},
  { sex: 'women' },
  { direction: 'in' },
  { direction: 'between' },
  { unit: 'share' },
  { unit: 'per-1000' },
  { top: '3' },
  { campus: 'norrkoping', against: 'valla' },
  { campus: 'norrkoping', unit: 'per-1000', top: '1' },
  { measure: 'net-commuting' },
  { measure: 'out-share' },
]

const highest = (columns: Reach['columns']) => Object.values(columns).map(({ high }) => high)

describe.each([...Object.keys(CONTENTS), GROWING])('in %s all years asked for at once', (id) => {
  it.each(CHEAPER)('reach what the whole answers of each year reach: %s', (view) => {
    const set = openedAs(id)
    for (const region of PLACES[id] ?? [])
      for (const others of OTHERS) {
        const both = bothWays(view, { region, ...others }, set) ?? bothWays(view, others, set)
        if (!both) continue
        // Of the country's flows an answer lists the largest: the highest is what widths and lengths are drawn by.
        const [atOnce, byYear] = view === 'commuting.flows' && region === '00' ? both.map(highest) : both
        expect(atOnce, JSON.stringify({ region, ...others })).toEqual(byYear)
      }
  })
})

describe('flows read place by place', () => {
  it.each(Object.keys(CONTENTS))('come to the sums of the matrix of the year: %s', (id) => {
    const { reader, dataset } = openedAs(id)
    const { years, sexes } = dataset.coverage['commuting-flows']
    if (years.length === 0) return
    const municipalities = dataset.regions.flatMap((one) => (one.kind === 'municipality' ? [one.id] : []))
    const members = fc.uniqueArray(fc.constantFrom(...municipalities), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(
        fc.oneof(members, fc.constant(municipalities)),
        fc.constantFrom(...years),
        fc.constantFrom(...sexes),
        (places, year, sex) => {
          const read = readFlowMatrix(reader, dataset, year, sex)
          const byYear = read && sumCommuting(read, places)
          const byPlace = new MemberFlows(reader, dataset, { sex, years: { from: year, to: year } })
          const { sources: _sources, ...sums } = byYear ?? { sources: [] }
          expect(byPlace.commuting(places, year)).toEqual(byYear && sums)
        },
      ),
      { numRuns: 60 },
    )
  })
})
