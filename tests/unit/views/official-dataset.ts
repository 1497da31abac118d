import type { DatasetDescription } from '#shared/dataset/description'
import { FACT_TABLES, type FactTable, type Region } from '#shared/dataset/dimensions'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { computeView } from '#shared/views/compute-view'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleDescription } from './sample-dataset'
import { unwrapped } from './unwrapped'

export const YEAR = 2024
const EXAMPLE = 4
const OFFICIAL = 1

/** Municipalities by code, with the names that they have in Sweden unless another is given; ids by their order. */
export const municipalitiesOf = (codes: readonly (string | readonly [string, string])[]): readonly Region[] =>
  codes.map((one, index) => {
    const [code, name] = typeof one === 'string' ? [one, SWEDISH_MUNICIPALITIES.get(one) ?? one] : one
    return {
      id: index + 1,
      code,
      name: { sv: name, en: name },
      kind: 'municipality',
      parent: null,
      seat: { longitude: 14 + (index % 20) * 0.3, latitude: 57 + Math.floor(index / 20) * 0.3 },
    }
  })

/** A dataset of these municipalities that has these tables, for one year. */
export const datasetOf = (
  regions: readonly Region[],
  tables: readonly FactTable[] = [],
): DatasetDescription => ({
  ...sampleDescription,
  regions,
  breaks: [],
  footnotes: [],
  series: [],
  coverage: Object.fromEntries(
    FACT_TABLES.map((table) => [
      table,
      tables.includes(table) ? { years: [YEAR], sexes: ['total'] } : { years: [], sexes: [] },
    ]),
  ) as unknown as DatasetDescription['coverage'],
})

export type Flow = readonly [home: string, work: string, persons: number]
export type Night = readonly [code: string, liveAndWork: number, outCommuters: number]

/** The view of official labour markets of a dataset with these flows and totals. */
export function officialView(
  described: DatasetDescription,
  { flows = [], totals = [] }: { readonly flows?: readonly Flow[]; readonly totals?: readonly Night[] } = {},
  filters: FilterTexts = {},
): ViewData {
  // What is remembered of flows is remembered for one description.
  const dataset = { ...described }
  const idOf = new Map(dataset.regions.map(({ code, id }) => [code, id]))
  const reader = createSampleReader({
    flows: flows.map(([home, work, persons]) => ({
      year: YEAR,
      sex: 'total' as const,
      home: idOf.get(home) ?? 0,
      work: idOf.get(work) ?? 0,
      persons,
      source: EXAMPLE,
    })),
    commutingTotals: totals.map(([code, liveAndWork, outCommuters]) => ({
      year: YEAR,
      sex: 'total' as const,
      region: idOf.get(code) ?? 0,
      inCommuters: 0,
      liveAndWork,
      outCommuters,
      source: OFFICIAL,
    })),
    employment: [],
    students: [],
    population: [],
  })
  const view = 'regions.labour-markets'
  return computeView(view, reader, unwrapped(parseFilters(VIEWS[view], filters, dataset)), dataset)
}

/** Gällivare and Jokkmokk are one area of LA 2022, Luleå and Boden another, Kiruna a third. */
export const NORRBOTTEN = ['2510', '2523', '2580', '2582', '2584'] as const
const OTHERS: readonly Flow[] = [
  ['2523', '2523', 9000],
  ['2580', '2580', 36_000],
  ['2580', '2582', 2000],
  ['2582', '2582', 10_000],
  ['2582', '2580', 4000],
  ['2584', '2584', 12_000],
]
/** Jokkmokk has 2,000 employed residents: from the 150th commuter to Gällivare on it is joined there. */
export const norrbottenFlows = (jokkmokkToGallivare: number): readonly Flow[] => [
  ['2510', '2510', 2000 - jokkmokkToGallivare],
  ['2510', '2523', jokkmokkToGallivare],
  ...OTHERS,
]
