import { createHash } from 'node:crypto'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { Region } from '#shared/dataset/dimensions'
import type { Series, SeriesDimension } from '#shared/dataset/series'
import { CellStore } from '#shared/table/cell-store'

const PLACES: readonly (readonly [code: string, name: string, longitude: number, latitude: number])[] = [
  ['0562', 'Finspång', 15.774, 58.706],
  ['0580', 'Linköping', 15.621, 58.411],
  ['0581', 'Norrköping', 16.183, 58.594],
  ['0582', 'Söderköping', 16.322, 58.481],
  ['0583', 'Motala', 15.036, 58.537],
]

const same = (text: string) => ({ sv: text, en: text })

const regions: readonly Region[] = [
  {
    id: 1,
    code: '05',
    name: { sv: 'Östergötlands län', en: 'Östergötland County' },
    kind: 'county',
    parent: null,
    seat: null,
  },
  ...PLACES.map(([code, name, longitude, latitude], i): Region => ({
    id: i + 2,
    code,
    name: same(name),
    kind: 'municipality',
    parent: '05',
    seat: { longitude, latitude },
  })),
]

const dimension = (
  code: string,
  name: SeriesDimension['name'],
  role: SeriesDimension['role'],
  values: readonly (readonly [code: string, sv: string, en: string])[],
  total: string | null,
): SeriesDimension => ({
  code,
  name,
  role,
  total,
  values: values.map(([value, sv, en]) => ({ code: value, name: { sv, en } })),
})

const months = Array.from({ length: 30 }, (_, i) => {
  const code = `${String(2022 + Math.floor(i / 12))}M${String((i % 12) + 1).padStart(2, '0')}`
  return [code, code, code] as const
})

const place = dimension(
  'Region',
  { sv: 'Region', en: 'Region' },
  'region',
  [
    ['05', 'Östergötlands län', 'Östergötland County'],
    ...PLACES.map(([code, name]) => [code, name, name] as const),
  ],
  '05',
)

const income: Series = {
  id: 1,
  code: 'he0110-inkomst',
  title: {
    sv: 'Medelinkomst efter region, kön, ålder och år',
    en: 'Mean income by region, sex, age and year',
  },
  unit: { sv: 'tkr per invånare', en: 'SEK thousands per inhabitant' },
  decimals: 1,
  source: 1,
  dimensions: [
    place,
    dimension(
      'Kon',
      { sv: 'kön', en: 'sex' },
      'category',
      [
        ['1+2', 'båda könen', 'both sexes'],
        ['1', 'män', 'men'],
        ['2', 'kvinnor', 'women'],
      ],
      '1+2',
    ),
    dimension(
      'Alder',
      { sv: 'ålder', en: 'age' },
      'category',
      [
        ['tot', 'totalt, alla åldrar', 'total, all ages'],
        ...Array.from({ length: 14 }, (_, i) => {
          const from = 16 + i * 5
          return [
            `${String(from)}-${String(from + 4)}`,
            `${String(from)}–${String(from + 4)} år`,
            `${String(from)}–${String(from + 4)} years`,
          ] as const
        }),
      ],
      'tot',
    ),
    dimension(
      'Tid',
      { sv: 'år', en: 'year' },
      'time',
      Array.from({ length: 12 }, (_, i) => [String(2012 + i), String(2012 + i), String(2012 + i)] as const),
      null,
    ),
  ],
  notes: [
    { text: { sv: 'Sammanräknad förvärvsinkomst.', en: 'Total earned income.' }, about: [] },
    { text: { sv: 'Preliminär uppgift.', en: 'Preliminary.' }, about: [{ dimension: 'Tid', value: '2023' }] },
  ],
}

const vacancies: Series = {
  id: 2,
  code: 'ku-manad',
  title: { sv: 'Lediga jobb per månad', en: 'Vacancies by month' },
  unit: { sv: 'antal', en: 'number' },
  decimals: 0,
  source: 1,
  dimensions: [place, dimension('Tid', { sv: 'månad', en: 'month' }, 'time', months, null)],
  notes: [],
}

/** Numbers that differ from cell to cell, with a sign now and then. */
function fill(series: Series, scale: number): CellStore {
  const cells = new CellStore('dense')
  const count = series.dimensions.reduce((product, { values }) => product * values.length, 1)
  for (let cell = 0; cell < count; cell++) {
    if (cell % 97 === 11) cells.addSign(cell % 2 === 0 ? 4 : 3)
    else cells.addNumber(Math.round((Math.sin(cell / 7) + 2) * scale) / (series.decimals > 0 ? 10 : 1))
  }
  return cells
}

const valuesOf = ({ values }: SeriesDimension) =>
  Object.fromEntries(values.map(({ code, name }) => [code, { code, label: name.sv }]))

/** A dataset that holds nothing but two series, as a table from the statistical database becomes. */
export async function seriesDataset(): Promise<Uint8Array> {
  const content: DatasetContent = {
    meta: {
      id: 'inkomster',
      title: { sv: 'Inkomster', en: 'Incomes' },
      edition: '2026-03-01',
      publisher: 'SCB',
      licence: 'CC0 1.0',
    },
    sources: [
      {
        id: 1,
        publisher: 'SCB',
        title: { sv: 'Inkomster och skatter', en: 'Income and tax' },
        table: 'HE0110',
        retrieved: '2026-02-20',
        licence: 'CC0 1.0',
        quality: 'official',
        note: null,
        origin: {
          fileName: 'HE0110-inkomst.px',
          fileDigest: createHash('sha256').update('HE0110').digest('hex'),
          format: 'px',
          imported: '2026-03-01',
          lastUpdated: '2026-02-18',
          nextUpdate: null,
          contact: 'Statistikservice',
          dimensions: income.dimensions.map((one) => ({
            code: one.code,
            label: one.name.sv,
            use: one.role === 'region' ? 'region' : one.role === 'time' ? 'year' : 'category',
            values: valuesOf(one),
          })),
        },
      },
    ],
    regions,
    industries: [],
    campuses: [],
    facts: {},
    series: [
      { series: income, cells: fill(income, 1500) },
      { series: vacancies, cells: fill(vacancies, 900) },
    ],
    breaks: [],
    footnotes: [],
  }
  return writeDataset(content)
}
