import { unwrapped } from './unwrapped'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Industry, Region, Sex, Source } from '#shared/dataset/dimensions'
import type { FactReader } from '#shared/dataset/facts'
import { joinAges } from '#shared/dataset/population-by-age'
import { SIGN_CODES, type Sign } from '#shared/dataset/sign'
import { computeView } from '#shared/views/compute-view'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { sampleSeries, sampleSeriesCells } from './sample-series'
import { commutingTotals, employment, flows, population, populationByAge, students } from './sample-figures'

/** A few places with real totals (SCB AM0207) and invented flows, small enough to work out by hand. */

const same = (text: string) => ({ sv: text, en: text })

const region = (
  id: number,
  code: string,
  name: string,
  kind: Region['kind'],
  parent: string | null,
  seat: readonly [number, number] | null = null,
): Region => ({
  id,
  code,
  name: same(name),
  kind,
  parent,
  seat: seat && { longitude: seat[0], latitude: seat[1] },
})

const regions: readonly Region[] = [
  region(1, '05', 'Östergötlands län', 'county', null),
  region(2, '0562', 'Finspång', 'municipality', '05', [15.774, 58.706]),
  region(3, '0580', 'Linköping', 'municipality', '05', [15.621, 58.411]),
  region(4, '0581', 'Norrköping', 'municipality', '05', [16.183, 58.594]),
  region(5, '0582', 'Söderköping', 'municipality', '05', [16.322, 58.481]),
  region(6, '0583', 'Motala', 'municipality', '05', [15.036, 58.537]),
  region(7, '0586', 'Mjölby', 'municipality', '05', [15.131, 58.325]),
  region(8, 'rest', 'Övriga Sverige', 'rest-of-country', null),
  region(9, 'abroad', 'Utlandet', 'abroad', null),
  region(10, 'all', 'Alla hemorter', 'total', null),
]

const industry = (
  id: number,
  code: string,
  sv: string,
  en: string,
  level: Industry['level'],
  parent: string | null,
): Industry => ({ id, code, name: { sv, en }, classification: 'SNI 2007', level, parent })

const industries: readonly Industry[] = [
  industry(1, 'total', 'Samtliga näringsgrenar', 'All industries', 'total', null),
  industry(2, 'Q', 'Vård och omsorg', 'Health and social work', 'section', 'total'),
  industry(3, '86', 'Hälso- och sjukvård', 'Human health activities', 'division', 'Q'),
  industry(4, '85', 'Utbildning', 'Education', 'division', 'total'),
  industry(5, '47', 'Detaljhandel', 'Retail trade', 'division', 'total'),
  industry(6, '84', 'Offentlig förvaltning', 'Public administration', 'division', 'total'),
  industry(7, '17', 'Pappersindustri', 'Paper industry', 'division', 'total'),
]

const source = (
  id: number,
  publisher: string,
  title: string,
  table: string | null,
  quality: Source['quality'],
): Source => ({
  id,
  publisher,
  title: same(title),
  table,
  quality,
  retrieved: null,
  licence: null,
  note: null,
})

export const sampleDescription: DatasetDescription = {
  meta: {
    id: 'sample',
    title: { sv: 'Prov', en: 'Sample' },
    edition: '2026-03-01',
    publisher: 'Regionkikaren',
    licence: 'CC0 1.0',
    digest: null,
  },
  sources: [
    source(1, 'SCB', 'Förvärvsarbetande pendlare', 'AM0207', 'official'),
    source(2, 'SCB', 'Folkmängd 31 december', 'BE0101', 'official'),
    source(3, 'Linköpings universitet', 'LiU i siffror', null, 'official'),
    source(4, 'Regionkikaren', 'Exempeldata: pendling', null, 'synthetic'),
    source(5, 'Regionkikaren', 'Exempeldata: sysselsatta', null, 'synthetic'),
    source(6, 'Regionkikaren', 'Exempeldata: studenter', null, 'synthetic'),
    source(7, 'SCB', 'Befolkningsframskrivning', 'BE0401', 'official'),
    source(8, 'SCB', 'Arbetsmarknadsstatus', 'AM0210', 'official'),
  ],
  regions,
  industries,
  campuses: [
    { id: 1, code: 'valla', name: same('Campus Valla'), region: '0580', kind: 'campus' },
    { id: 2, code: 'norrkoping', name: same('Campus Norrköping'), region: '0581', kind: 'campus' },
    { id: 3, code: 'totalt', name: { sv: 'LiU totalt', en: 'LiU total' }, region: null, kind: 'total' },
  ],
  coverage: {
    'commuting-flows': { years: [2007, 2008], sexes: ['total', 'women'] },
    'commuting-totals': { years: [2006, 2007, 2008], sexes: ['total'] },
    employment: { years: [2008, 2009], sexes: ['total'] },
    students: { years: [2021, 2023], sexes: ['total'], homeYears: [2021] },
    population: { years: [2016, 2019, 2022], sexes: ['total'], ageYears: [2016, 2019, 2022] },
  },
  breaks: [
    { table: 'commuting-totals', year: 2007, note: { sv: 'Ny källa.', en: 'New source.' } },
    { table: 'employment', year: 2019, note: { sv: 'Ny källa.', en: 'New source.' } },
  ],
  footnotes: [
    {
      table: 'commuting-totals',
      region: '0581',
      year: 2008,
      text: { sv: 'Fotnot om Norrköping.', en: 'Footnote on Norrköping.' },
    },
  ],
  series: sampleSeries,
  hasBoundaries: false,
}

const valuesOf = (counts: readonly (number | Sign)[]) => ({
  values: Float64Array.from(counts, (count) => (typeof count === 'number' ? count : Number.NaN)),
  signs: Uint8Array.from(counts, (count) => (typeof count === 'number' ? 0 : SIGN_CODES[count])),
})

interface Fact {
  readonly year: number
  readonly sex: Sex
  readonly persons: number | Sign
  readonly source: number
}

function measure(rows: readonly Fact[]) {
  const { values, signs } = valuesOf(rows.map((row) => row.persons))
  return {
    year: Int32Array.from(rows, (row) => row.year),
    persons: values,
    sign: signs,
    source: Int32Array.from(rows, (row) => row.source),
  }
}

const within = (row: { year: number; sex: Sex }, q: { sex: Sex; years: { from: number; to: number } }) =>
  row.sex === q.sex && row.year >= q.years.from && row.year <= q.years.to

/** Reads the figures of `sample-figures.ts`; what is given replaces a table. */
export function createSampleReader(
  tables: Partial<{
    flows: typeof flows
    commutingTotals: typeof commutingTotals
    employment: typeof employment
    students: typeof students
    population: typeof population
    populationByAge: readonly (Fact & { readonly region: number; readonly ageGroup: string })[]
  }> = {},
): FactReader {
  const all = { flows, commutingTotals, employment, students, population, populationByAge, ...tables }
  const flowColumns = (rows: typeof flows) => ({
    ...measure(rows),
    home: Int32Array.from(rows, (row) => row.home),
    work: Int32Array.from(rows, (row) => row.work),
  })
  const studentColumns = (rows: typeof students) => ({
    ...measure(rows),
    campus: Int32Array.from(rows, (row) => row.campus),
    home: Int32Array.from(rows, (row) => row.home),
  })
  return {
    flowsOfRegion: (q) =>
      flowColumns(
        all.flows.filter(
          (row) => within(row, q) && (q.direction === 'out' ? row.home : row.work) === q.region,
        ),
      ),
    flowMatrix: (q) => flowColumns(all.flows.filter((row) => row.sex === q.sex && row.year === q.year)),
    flowsWithin: ({ parent, ...q }) => {
      const isWithin = (region: number) => regions.some((one) => one.id === region && one.parent === parent)
      return flowColumns(
        all.flows
          .filter((row) => within(row, q) && isWithin(row.home) && isWithin(row.work))
          .toSorted((a, b) => a.year - b.year),
      )
    },
    flowEnds: ({ year, sex }) => {
      const rows = all.flows.filter((row) => row.sex === sex && row.year === year)
      return {
        homes: Int32Array.from(new Set(rows.map(({ home }) => home))),
        works: Int32Array.from(new Set(rows.map(({ work }) => work))),
      }
    },
    commutingTotals: (q) => {
      const rows = all.commutingTotals.filter((row) => within(row, q) && q.regions.includes(row.region))
      const [inside, outside, live] = (['inCommuters', 'outCommuters', 'liveAndWork'] as const).map((id) =>
        valuesOf(rows.map((row) => row[id])),
      )
      if (!inside || !outside || !live) throw new Error('three measures')
      return {
        year: Int32Array.from(rows, (row) => row.year),
        region: Int32Array.from(rows, (row) => row.region),
        inCommuters: inside.values,
        outCommuters: outside.values,
        liveAndWork: live.values,
        inSign: inside.signs,
        outSign: outside.signs,
        liveSign: live.signs,
        source: Int32Array.from(rows, (row) => row.source),
      }
    },
    employment: (q) => {
      const levelOf = new Map(industries.map(({ id, level }) => [id, level]))
      const rows = all.employment.filter(
        (row) =>
          within(row, q) &&
          row.basis === q.basis &&
          q.regions.includes(row.region) &&
          levelOf.get(row.industry) === q.level,
      )
      return {
        ...measure(rows),
        region: Int32Array.from(rows, (row) => row.region),
        industry: Int32Array.from(rows, (row) => row.industry),
      }
    },
    studentsByCampus: (q) => studentColumns(all.students.filter((row) => within(row, q) && row.home === 10)),
    studentsByHome: (q) =>
      studentColumns(
        all.students.filter((row) => within(row, q) && row.campus === q.campus && row.home !== 10),
      ),
    population: (q) => {
      const rows = all.population.filter((row) => within(row, q) && q.regions.includes(row.region))
      return { ...measure(rows), region: Int32Array.from(rows, (row) => row.region) }
    },
    populationByAge: (q) => {
      const rows = all.populationByAge.filter((row) => within(row, q) && q.regions.includes(row.region))
      const ages = [...new Set(rows.map(({ ageGroup }) => ageGroup))].sort()
      return joinAges(
        ages,
        ages.map((age) => {
          const own = rows.filter(({ ageGroup }) => ageGroup === age)
          return { ...measure(own), region: Int32Array.from(own, (row) => row.region) }
        }),
      )
    },
    seriesCells: sampleSeriesCells,
    // Asked with many descriptions, each time as if for the first time.
    remember: (_kind, _key, make) => make(),
  }
}

export const sampleReader: FactReader = createSampleReader()

/** The view's answer on the sample dataset. Throws when the filters are refused. */
export function sampleViewData(
  view: ViewId,
  filters: FilterTexts = {},
  reader: FactReader = sampleReader,
  dataset: DatasetDescription = sampleDescription,
): ViewData {
  const definition = VIEWS[view]
  const parsed = unwrapped(parseFilters(definition, filters, dataset))
  return computeView(view, reader, parsed, dataset)
}

/** The same places in a county that Sweden has not (`99`), so that they are all of it: Östergötland has seven more. */
export const sampleOfWholeCounty: DatasetDescription = {
  ...sampleDescription,
  regions: regions.map((one) => ({
    ...one,
    ...(one.code === '05' && { code: '99' }),
    ...(one.parent === '05' && { parent: '99' }),
  })),
}
